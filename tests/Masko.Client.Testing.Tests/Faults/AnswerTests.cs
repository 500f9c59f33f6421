using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Tests.Faults;

public sealed class AnswerTests
{
    [Test]
    public async Task Any_answer_can_be_given_and_then_nothing_is_carried_out()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).Answer(
            503, "<h1>Away</h1>", "text/html", new Dictionary<string, string> { ["Retry-After"] = "7", ["Via"] = "1.1 proxy" });

        using var answer = await scripted.GenerateAsync(fox);

        Assert.That(answer.Status(), Is.EqualTo(503));
        Assert.That(await answer.TextAsync(), Is.EqualTo("<h1>Away</h1>"));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html"));
        Assert.That((answer.Header("Retry-After"), answer.Header("Via")), Is.EqualTo(("7", "1.1 proxy")));
        Assert.That(answer.Header("x-request-id"), Is.EqualTo(scripted.LastRequest.RequestId));
        Assert.That(scripted.LastRequest.Status, Is.EqualTo(503));
        Assert.That(scripted.Spent, Is.Zero);
        Assert.That((await scripted.GenerateAsync(fox)).Status(), Is.EqualTo(202));
    }

    [Test]
    public async Task An_answer_may_have_no_body_and_no_request_id()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().Answer(502, headers: new Dictionary<string, string> { ["x-request-id"] = "" });

        using var answer = await scripted.GetAsync("/v1/credits");

        Assert.That(answer.Status(), Is.EqualTo(502));
        Assert.That(await answer.TextAsync(), Is.Empty);
        Assert.That(answer.Content.Headers.ContentType, Is.Null);
        Assert.That(answer.Header("x-request-id"), Is.Null);
    }

    [Test]
    public async Task An_error_has_the_documented_form()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GetCredits).Error(500, "internal_error", "Try again.");

        using var answer = await scripted.GetAsync("/v1/credits");

        Assert.That(answer.Status(), Is.EqualTo(500));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(
            JsonNode.DeepEquals(await answer.JsonAsync(), JsonNode.Parse("""{"error":{"code":"internal_error","message":"Try again."}}""")),
            await answer.TextAsync());
    }

    [Test]
    public async Task An_error_after_executing_has_been_charged()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).Error(502, "bad_gateway", "Lost.", afterExecuting: true);

        using var answer = await scripted.GenerateAsync(fox);

        Assert.That((answer.Status(), scripted.LastRequest.Status), Is.EqualTo((502, 502)));
        Assert.That(scripted.Spent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_storm_of_429_ends_after_its_times()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).RateLimited(times: 3, retryAfter: TimeSpan.FromSeconds(1.5), reset: TimeSpan.FromMinutes(1));

        for (var i = 0; i < 3; i++)
        {
            using var answer = await scripted.GenerateAsync(fox);
            Assert.That((answer.Status(), (string?)(await answer.JsonAsync())["error"]!["code"]), Is.EqualTo((429, "rate_limited")));
            Assert.That(answer.Header("Retry-After"), Is.EqualTo("2"));
            Assert.That((answer.Header("X-RateLimit-Remaining"), answer.Header("X-RateLimit-Reset")), Is.EqualTo(("0", "60")));
        }

        Assert.That(scripted.Spent, Is.Zero);
        Assert.That((await scripted.GenerateAsync(fox)).Status(), Is.EqualTo(202));
    }

    [Test]
    public async Task A_429_may_say_nothing_about_when_to_come_again()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().RateLimited();

        using var answer = await scripted.GetAsync("/v1/credits");

        Assert.That(answer.Status(), Is.EqualTo(429));
        Assert.That(
            new[] { "Retry-After", "X-RateLimit-Remaining", "X-RateLimit-Reset" }.Where(name => answer.Header(name) is not null), Is.Empty);
    }

    [Test]
    public async Task A_redirect_names_another_host()
    {
        await using var scripted = await Scripted.OpenAsync();
        var fox = await scripted.FoxAsync();
        scripted.Faults.On(MaskoOperations.Generate).Redirect(new Uri("https://elsewhere.example/v1/generate"), 307);

        using var answer = await scripted.GenerateAsync(fox);

        Assert.That((answer.Status(), scripted.LastRequest.Status), Is.EqualTo((307, 307)));
        Assert.That(answer.Headers.Location, Is.EqualTo(new Uri("https://elsewhere.example/v1/generate")));
        Assert.That(scripted.Spent, Is.Zero);
    }

    [Test]
    public async Task What_no_server_could_do_is_refused()
    {
        await using var scripted = await Scripted.OpenAsync();
        var any = scripted.Faults.OnAny();

        Assert.Multiple(() =>
        {
            Assert.That(() => any.Answer(100), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.Answer(204, "body"), Throws.ArgumentException);
            Assert.That(() => any.Error(500, "", "message"), Throws.ArgumentException);
            Assert.That(() => any.Redirect(new Uri("/x", UriKind.Relative), 200), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.RateLimited(times: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.RateLimited(retryAfter: TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.DelayBeforeAnswering(TimeSpan.FromDays(50)), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.Gigantic(3), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.BatchEntryMissing(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.OlderShape((OlderShape)99), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => any.WrongPaging((PagingFlaw)99), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(scripted.Faults.Rules, Is.Empty);
        });
    }
}
