namespace Masko.Client.Tests.Wire;

public sealed class KeyTests
{
    [Test]
    public async Task A_server_that_repeats_the_key_does_not_get_it_into_an_exception()
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = WireServer.Key;
            return Answer.Json(context, 401, $$$"""{"error":{"code":"{{{WireServer.Key}}}","message":"{{{new string('x', 990)}}}{{{WireServer.Key}}} is revoked"}}""");
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;

        AssertHidden(error);
        Assert.That(error.Code + error.RequestId + error.Body, Does.Not.Contain(WireServer.Key[..20]));
    }

    [TestCase(200)]
    [TestCase(202)]
    public async Task An_unreadable_answer_that_repeats_the_key_does_not_get_it_into_an_exception(int status)
    {
        await using var server = await WireServer.StartAsync(context => Answer.Body(context, status, "text/" + WireServer.Key, $"<p>{WireServer.Key}</p>"));
        using var masko = server.Client();

        var error = Assert.CatchAsync<MaskoException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        AssertHidden(error);
        Assert.That(((UnreadableAnswerException)error.InnerException!).Body, Is.EqualTo("<p>masko_***</p>"));
    }

    [Test]
    public async Task No_failure_of_any_kind_repeats_the_key()
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var masko = server.Client();

        AssertHidden(Assert.CatchAsync(() => masko.Credits.GetAsync())!);
        AssertHidden(Assert.CatchAsync(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!);
        AssertHidden(Assert.CatchAsync(() => masko.Jobs.GetAsync(""))!);
        Assert.That(masko.ToString(), Does.Not.Contain(WireServer.Key[..20]));
    }

    [Test]
    public async Task The_catalogue_gets_no_key()
    {
        await using var catalogue = await WireServer.StartAsync(200, """{"version":"2.0"}""");
        await using var api = await WireServer.StartAsync(200, "{}");
        using var masko = api.Client(options => options.CatalogueAddress = catalogue.Address);

        await masko.Catalogue.GetAsync("pip");

        Assert.That(catalogue.Request.Headers, Does.Not.ContainKey("Authorization"));
        Assert.That(api.Requests, Is.Empty);
    }

    [TestCase("https://evil.example/v1/jobs")]
    [TestCase("//evil.example/v1/jobs")]
    [TestCase("\\\\evil.example/v1/jobs")]
    [TestCase("/\\evil.example/v1/jobs")]
    [TestCase("@evil.example/")]
    [TestCase(".evil.example/")]
    [TestCase("v1/jobs")]
    [TestCase("")]
    public void A_path_that_could_lead_to_another_host_is_refused(string path)
    {
        using var masko = new MaskoClient(WireServer.Key);

        Assert.ThrowsAsync<ArgumentException>(() => masko.SendAsync<Job>(HttpMethod.Get, path));
    }

    private static void AssertHidden(Exception error)
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
        {
            Assert.That(at.ToString(), Does.Not.Contain(WireServer.Key[..20]));
        }
    }
}
