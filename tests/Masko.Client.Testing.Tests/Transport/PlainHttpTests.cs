namespace Masko.Client.Testing.Tests.Transport;

public sealed class PlainHttpTests
{
    [Test]
    public async Task A_request_for_another_scheme_is_told_at_once_what_to_set()
    {
        await using var server = await MaskoServer.StartAsync();
        using var http = new HttpClient(server.CreateHandler());

        var error = Assert.ThrowsAsync<InvalidOperationException>(() => http.GetAsync(new Uri("https://api.masko.ai/v1/credits")))!;

        Assert.That(error.Message, Does.Contain("https://api.masko.ai").And.Contain(server.Address.ToString()));
    }
}
