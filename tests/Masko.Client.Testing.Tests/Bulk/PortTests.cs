using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Bulk;

public sealed class PortTests
{
    [Test]
    public async Task On_a_port_batches_are_made_in_real_time()
    {
        await using var server = await ZSkyServer.StartAsync(new ZSkyServerOptions { Port = 0, ImageTime = TimeSpan.FromMilliseconds(5) });
        using var http = new HttpClient { BaseAddress = server.Address }; // unchecked: the contract is Masko's
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);

        using var answer = await http.PostAsync(Wishes.BatchPath, new StringContent(Wishes.Batch("red", "blue"))).Soon();

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That((server.Address.IsLoopback, server.Ledger.PaidItems, server.RequestCount), Is.EqualTo((true, 2, 1)));
    }

    [Test]
    public async Task On_a_port_jobs_are_made_in_real_time_and_told_to_this_machine()
    {
        await using var receiver = await Webhooks.Receiver.StartAsync(onPort: true);
        await using var server = await VidiKingServer.StartAsync(new VidiKingServerOptions { Port = 0, PickUpTime = TimeSpan.Zero, ImageTime = TimeSpan.FromMilliseconds(5) });
        using var http = new HttpClient { BaseAddress = server.Address }; // unchecked: the contract is Masko's
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.ApiKey);

        var job = $$"""{"operation":"generate","items":[{"prompt":"red"}],"callback":"{{receiver.Address}}hook"}""";
        using var answer = await http.PostAsync(Wishes.BulkPath, new StringContent(job)).Soon();
        await server.Webhooks.WhenDeliveredAsync(server.Jobs.Single().Id).Soon();

        Assert.That(receiver.All.Single().Target, Is.EqualTo("POST /hook"));
    }
}
