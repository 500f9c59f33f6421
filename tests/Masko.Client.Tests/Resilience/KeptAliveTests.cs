namespace Masko.Client.Tests.Resilience;

/// <summary>
/// A connection that was used before may be closed by the server just as a request leaves, or just after the server has carried it out: nobody can tell.
/// The handler of .NET sends such a request again by itself when it has no body.
/// </summary>
public sealed class KeptAliveTests
{
    [TestCaseSource(typeof(Calls), nameof(Calls.PaidAndCreating))]
    public async Task A_request_that_makes_something_leaves_once_on_a_connection_that_was_used_before(Func<IMaskoClient, Task> call)
    {
        await using var server = new RawServer(number => number == 1 ? RawServer.Fine : null);
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = server.Address });
        await masko.Credits.GetAsync();

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_paid_request_without_a_body_leaves_once_through_a_given_http_client_too()
    {
        await using var server = new RawServer(number => number == 1 ? RawServer.Fine : null);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var masko = new MaskoClient(WireServer.Key, http);
        await masko.Credits.GetAsync();

        Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.SendAsync<Job>(HttpMethod.Post, "/v1/collections/c/generate-3d"));

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_delete_is_sent_again_by_the_client_which_then_knows_what_its_404_means()
    {
        await using var server = new RawServer(number => number switch
        {
            1 => RawServer.Fine,
            2 => null,
            _ => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        });
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = server.Address, Retry = { Delay = TimeSpan.FromMilliseconds(1) } });
        await masko.Credits.GetAsync();

        await masko.Webhooks.DeleteAsync("w");

        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.Changing))]
    public async Task A_change_leaves_once_too(Func<IMaskoClient, Task> call)
    {
        await using var server = new RawServer(number => number == 1 ? RawServer.Fine : null);
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = server.Address });
        await masko.Credits.GetAsync();

        Assert.ThrowsAsync<MaskoConnectionException>(() => call(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }
}
