using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Time.Tests;

/// <summary>The two servers of images in bulk on driven time.</summary>
public sealed class BulkDriveTests
{
    private const int Items = 10_000;

    [TestCase(10)]
    [TestCase(50)]
    public async Task A_batch_is_answered_after_a_second_an_image(int count)
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = Client(server);
        var start = server.Time.GetUtcNow();

        var results = await server.Time.DriveAsync(() => BatchAsync(http, 0, count));

        Assert.That(results.Count, Is.EqualTo(count));
        Assert.That(server.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(count)));
    }

    [Test]
    public async Task Ten_thousand_images_of_ZSky_are_200_requests_each_paid_once()
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = Client(server);

        await server.Time.DriveAsync(() => Task.WhenAll(Enumerable.Range(0, Items / 50).Select(number => BatchAsync(http, number * 50, 50))));

        Assert.That(server.RequestCount, Is.EqualTo(200));
        Assert.That((server.Ledger.PaidItems, server.Ledger.Spent), Is.EqualTo((Items, new BulkMoney(200))));
        server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Ten_thousand_images_of_VidiKing_are_100_jobs_five_at_a_time_each_paid_once()
    {
        await using var server = await VidiKingServer.StartAsync();
        using var http = Client(server);
        var next = 0;

        await server.Time.DriveAsync(() => Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LaneAsync())));

        Assert.That(server.Requests.Count(request => request.Operation == VidiKingOperations.Submit), Is.EqualTo(100));
        Assert.That(server.Requests.Select(request => request.Status), Has.None.EqualTo(429));
        Assert.That((server.Ledger.PaidItems, server.Ledger.Spent, server.Ledger.OnHold), Is.EqualTo((Items, new BulkMoney(1400), BulkMoney.None)));
        server.Ledger.ShouldHoldEachItemOnce();

        async Task LaneAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number <= Items / 100)
            {
                await JobAsync(server, http, number * 100, 100);
            }
        }
    }

    [Test]
    public async Task A_batch_that_never_ends_is_given_up_by_the_client()
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = Client(server);
        server.Faults.OnJob().NeverEnds();
        var start = server.Time.GetUtcNow();

        var gaveUp = await server.Time.DriveAsync(async () =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(150), server.Time);
            try
            {
                await BatchAsync(http, 0, 2, patience.Token);
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
        });

        Assert.That((gaveUp, server.Time.GetUtcNow() - start), Is.EqualTo((true, TimeSpan.FromSeconds(150))));
        Assert.That(server.Ledger.Entries, Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Delays_add_to_what_the_images_take(bool before)
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = Client(server);
        var batches = server.Faults.On(ZSkyOperations.Batch);
        _ = before ? batches.DelayBeforeExecuting(TimeSpan.FromSeconds(30)) : batches.DelayBeforeAnswering(TimeSpan.FromSeconds(30));
        var start = server.Time.GetUtcNow();

        await server.Time.DriveAsync(() => BatchAsync(http, 0, 2));

        Assert.That(server.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(32)));
        Assert.That(server.Ledger.Entries[0].At - start, Is.EqualTo(TimeSpan.FromSeconds(before ? 32 : 2)));
    }

    private static HttpClient Client(BulkServer server)
    {
        var http = server.CreateHttpClient(); // unchecked: the contract is Masko's
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);
        return http;
    }

    private static async Task<JsonArray> BatchAsync(HttpClient http, int first, int count, CancellationToken cancellationToken = default)
    {
        using var answer = await http.PostAsJsonAsync("/v1/batch", new JsonObject { ["requests"] = Prompts(first, count) }, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["results"]!.AsArray();
    }

    private static async Task JobAsync(BulkServer server, HttpClient http, int first, int count)
    {
        using var accepted = await http.PostAsJsonAsync("/v1/images/bulk", new JsonObject { ["operation"] = "generate", ["items"] = Prompts(first, count) });
        var id = (await accepted.Content.ReadFromJsonAsync<JsonObject>())!["id"];
        string? status;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(50), server.Time);
            status = (string?)(await http.GetFromJsonAsync<JsonObject>($"/v1/images/bulk/{id}"))!["status"];
        }
        while (status != "COMPLETE");
    }

    private static JsonArray Prompts(int first, int count) =>
        new([.. Enumerable.Range(first, count).Select(number => (JsonNode)new JsonObject { ["prompt"] = $"Product {number} on a white table" })]);
}
