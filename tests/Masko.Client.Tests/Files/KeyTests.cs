using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Files;

public sealed class KeyTests
{
    [Test]
    public async Task The_key_goes_neither_with_a_download_nor_through_its_redirects_nor_with_a_second_try()
    {
        await using var shelf = await Shelf.OpenAsync();
        await using var elsewhere = await Shelf.OpenAsync();
        var tries = 0;
        elsewhere.Put("/real.png", context => tries++ == 0 ? Answer.Reset(context) : Shelf.SendAsync(context, Sample.Png()));
        var url = shelf.Put("/wave.png", context => RedirectAsync(context, elsewhere.At("/real.png")));
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        await masko.DownloadAsync(Shelf.Job(new() { Image = url }), folder.Path);

        var requests = shelf.Requests.Concat(elsewhere.Requests).ToList();
        Assert.That(requests, Has.Count.EqualTo(4));
        Assert.That(requests.SelectMany(request => request.Headers).Where(header => header.Key == "Authorization" || header.Value.Contains(WireServer.Key)), Is.Empty);
        Assert.That(requests.Select(request => request.Headers["Accept-Encoding"]), Is.All.StartsWith("identity"));
        Assert.That(requests.Select(request => request.Headers["User-Agent"]), Is.All.StartsWith("Masko.Client/"));
    }

    [Test]
    public void An_http_client_that_would_send_a_key_to_everybody_is_refused()
    {
        using var authorized = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", "anything") } };
        using var keyed = new HttpClient();
        keyed.DefaultRequestHeaders.Add("X-Api-Key", "own " + WireServer.Key);

        Assert.That(() => new MaskoClient(WireServer.Key, authorized), Throws.ArgumentException.With.Message.Contains("DefaultRequestHeaders has Authorization"));
        Assert.That(() => new MaskoClient(WireServer.Key, keyed), Throws.ArgumentException.With.Message.Contains("X-Api-Key").And.Message.Not.Contains(WireServer.Key));
    }

    [Test]
    public async Task A_key_that_is_put_there_later_is_not_sent_either()
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/wave.png", Sample.Png());
        using var folder = new TestFolder();
        using var http = new HttpClient { BaseAddress = shelf.Server.Address };
        using var masko = new MaskoClient(WireServer.Key, http);
        http.DefaultRequestHeaders.Authorization = new("Bearer", WireServer.Key);

        Assert.CatchAsync(() => masko.DownloadAsync(Shelf.Job(new() { Image = url }), folder.Path));

        Assert.That(shelf.Requests, Is.Empty);
    }

    private static Task RedirectAsync(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }
}
