using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Testing.Time.Tests;

/// <summary>The server on driven time: real HTTP in memory, and no waiting.</summary>
public sealed class ServerDriveTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Ten_thousand_requests_beside_cpu_hogs_end_without_one_false_time_out()
    {
        const int Lanes = 4;
        const int Requests = 2_500;
        await using var server = await MaskoServer.StartAsync();
        using var http = Http(server);
        using var hogs = new CpuHogs(2);
        var timedOut = 0;

        await server.Time.DriveAsync(() => Task.WhenAll(Enumerable.Range(0, Lanes).Select(LaneAsync)));

        Assert.That(timedOut, Is.Zero);
        Assert.That(server.Requests, Has.Count.EqualTo(Lanes * Requests));

        async Task LaneAsync(int lane)
        {
            for (var i = 0; i < Requests; i++)
            {
                using var timeOut = new CancellationTokenSource(Patience, server.Time);
                try
                {
                    using var answer = await http.GetAsync(new Uri("/v1/credits", UriKind.Relative), timeOut.Token);
                }
                catch (OperationCanceledException)
                {
                    timedOut++;
                }
            }
        }
    }

    [Test]
    public async Task A_day_of_generation_ends_at_the_end_of_the_day()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions { Workers = 1, ImageTime = TimeSpan.FromHours(1), PickUpTime = TimeSpan.Zero });
        using var http = Http(server);
        var start = server.Time.GetUtcNow();

        var states = await server.Time.DriveAsync(async () =>
        {
            var fox = await FoxAsync(http);
            var jobs = new List<string>();
            for (var i = 0; i < 24; i++)
            {
                var made = await PostAsync(http, $"/v1/collections/{fox}/generate", new JsonObject { ["type"] = "image", ["name"] = $"{i}", ["image_prompt"] = "p" });
                jobs.Add((string)made["job_id"]!);
            }

            return await Task.WhenAll(jobs.Select(job => EndAsync(http, job)));
        });

        Assert.That(states, Has.All.EqualTo("completed"));
        Assert.That(server.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromDays(1)));
    }

    [Test]
    public async Task A_hold_ends_after_its_limit_and_no_time_passes_between_requests()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions { ImageTime = TimeSpan.FromMinutes(5) });
        using var http = Http(server);
        var start = server.Time.GetUtcNow();

        var status = await server.Time.DriveAsync(async () =>
        {
            var made = await PostAsync(
                http, $"/v1/collections/{await FoxAsync(http)}/generate", new JsonObject { ["type"] = "image", ["name"] = "n", ["image_prompt"] = "p" });
            var job = await http.GetFromJsonAsync<JsonObject>($"/v1/jobs/{made["job_id"]}?wait=true");
            return (string?)job!["data"]!["status"];
        });

        Assert.That(status, Is.EqualTo("processing"));
        Assert.That(server.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    private static async Task<string?> EndAsync(HttpClient http, string job)
    {
        while (true)
        {
            var answer = await http.GetFromJsonAsync<JsonObject>($"/v1/jobs/{job}?wait=true");
            if ((string?)answer!["data"]!["status"] is "completed" or "failed")
            {
                return (string?)answer["data"]!["status"];
            }
        }
    }

    private static async Task<string> FoxAsync(HttpClient http)
    {
        var project = await PostAsync(http, "/v1/projects", new JsonObject { ["name"] = "App" });
        var fox = await PostAsync(
            http, "/v1/collections", new JsonObject { ["project_id"] = (string?)project["id"], ["name"] = "Felix", ["prompt"] = "A fox" });
        return (string)fox["id"]!;
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, JsonObject body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["data"]!;
    }

    private static HttpClient Http(MaskoServer server)
    {
        var http = server.CreateCheckedClient();
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);
        return http;
    }
}
