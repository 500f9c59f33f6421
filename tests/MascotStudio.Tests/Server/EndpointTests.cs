using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MascotStudio.Tests.Support;

namespace MascotStudio.Tests.Server;

/// <summary>What the application answers to whoever is not its page.</summary>
public sealed class EndpointTests
{
    [Test]
    public async Task A_form_of_another_page_makes_nothing()
    {
        await using var studio = await RunningStudio.StartAsync();
        using var form = new FormUrlEncodedContent([new("description", StudioPage.Fox), new("poses", "1")]);
        using var text = new StringContent($$"""{"description":"{{StudioPage.Fox}}","poses":1}""", Encoding.UTF8, "text/plain");

        using var first = await studio.Http.PostAsync("/api/mascots", form);
        using var second = await studio.Http.PostAsync("/api/mascots", text);

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnsupportedMediaType)));
        Assert.That(studio.Masko.Ledger.Spent, Is.Zero);
    }

    [TestCase("cross-site")]
    [TestCase("same-site")]
    public async Task A_request_that_a_browser_sends_for_another_page_is_refused(string site)
    {
        await using var studio = await RunningStudio.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/mascots") { Content = JsonContent.Create(new { description = StudioPage.Fox, poses = 1 }) };
        request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await studio.Http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_host_name_of_somebody_else_is_refused()
    {
        await using var studio = await RunningStudio.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/studio") { Headers = { Host = "evil.test" } };

        using var answer = await studio.Http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("short", 1, "Describe the mascot in 10 to 400 characters.")]
    [TestCase("A friendly orange fox", 0, "Ask for 1 to 8 poses.")]
    [TestCase("A friendly orange fox", 9, "Ask for 1 to 8 poses.")]
    public async Task What_is_out_of_bounds_is_refused_in_words(string description, int poses, string words)
    {
        await using var studio = await RunningStudio.StartAsync();

        using var answer = await studio.Http.PostAsJsonAsync("/api/mascots", new { description, poses });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(words));
    }

    [TestCase("..%2F..%2Fappsettings.json")]
    [TestCase("masko-files.json")]
    [TestCase("%2Fetc%2Fpasswd")]
    public async Task No_file_is_served_but_pictures_and_videos_of_the_mascot(string name)
    {
        await using var studio = await RunningStudio.StartAsync();
        var id = await studio.MakeAsync(poses: 1);
        var mascot = await studio.UntilDoneAsync(id);

        using var picture = await studio.Http.GetAsync(mascot.Poses.Single().Picture.Url);
        using var other = await studio.Http.GetAsync($"/api/mascots/{id}/files/{name}");

        Assert.That((picture.StatusCode, picture.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.OK, "image/png")));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Neither_the_key_nor_the_secret_of_the_webhook_leaves_the_studio_or_is_logged()
    {
        await using var studio = await RunningStudio.StartAsync();
        var id = await studio.MakeAsync(poses: 1);
        var view = await studio.UntilDoneAsync(id);
        string[] told = [await studio.Http.GetStringAsync("/api/studio"), JsonSerializer.Serialize(view)];
        await studio.StopAsync();

        Assert.That(studio.Logs.All, Is.Not.Empty.And.None.Contains(studio.Masko.ApiKey).And.None.Contains("whsec_"));
        Assert.That(told, Has.None.Contains(studio.Masko.ApiKey).And.None.Contains("whsec_").And.None.Contains(studio.Masko.Address.Authority));
    }
}
