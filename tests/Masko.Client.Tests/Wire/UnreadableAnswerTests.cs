using System.Net;

namespace Masko.Client.Tests.Wire;

public sealed class UnreadableAnswerTests
{
    [TestCase("<html>Welcome to nginx</html>", "text/html")]
    [TestCase("", null)]
    [TestCase("not json", "application/json")]
    [TestCase("null", "application/json")]
    [TestCase("{\"data\":null}", "application/json")]
    [TestCase("{\"data\":[]}", "application/json")]
    [TestCase("{\"data\":\"text\"}", "application/json")]
    [TestCase("{\"data\":{\"id\":\"j1\"}", "application/json", Description = "the last brace is missing")]
    [TestCase("{\"data\":{\"id\":\"j1\"}} and more", "application/json")]
    [TestCase("{\"data\":{\"id\":{\"not\":\"text\"}}}", "application/json")]
    public async Task A_yes_that_cannot_be_read_is_an_error_of_its_own_and_says_what_was_expected(string body, string? contentType)
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "7f0c-2";
            return Answer.Body(context, 200, contentType, body);
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Jobs.GetAsync("j1"))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(error.Expected, Is.EqualTo("Job"));
            Assert.That(error.RequestId, Is.EqualTo("7f0c-2"));
            Assert.That(error.Body, Is.EqualTo(body.Length == 0 ? null : body));
            Assert.That(error.Message, Does.StartWith("The answer to GET /v1/jobs/j1 (200, ").And.Contains("as Job").And.Contains("7f0c-2"));
        });
    }

    [TestCase("{}")]
    [TestCase("{\"data\":{}}")]
    [TestCase("{\"data\":null}")]
    [TestCase("7")]
    public async Task A_list_that_is_not_there_is_an_error_and_no_empty_page(string body)
    {
        await using var server = await WireServer.StartAsync(200, body);
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Projects.ListAsync())!;

        Assert.That(error.Expected, Is.EqualTo("Page of Project"));
    }

    [Test]
    public async Task An_answer_that_is_cut_off_keeps_what_came()
    {
        await using var server = await WireServer.StartAsync(context => Answer.CutOff(context, 200, """{"data":{"id":"j1","""));
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Jobs.GetAsync("j1"))!;

        Assert.That(error.Message, Does.Contain("broke off after 19 bytes"));
        Assert.That(error.Body, Is.EqualTo("""{"data":{"id":"j1","""));
    }

    [Test]
    public async Task An_answer_without_end_is_given_up_at_a_limit()
    {
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            var block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Jobs.GetAsync("j1"))!;

        Assert.That(error.Message, Does.Contain("larger than 33554432 bytes"));
        Assert.That(error.Body, Has.Length.EqualTo(64 * 1024));
    }

    [Test]
    public async Task Deep_nesting_is_refused()
    {
        await using var server = await WireServer.StartAsync(200, "{\"data\":" + new string('[', 5000) + new string(']', 5000) + "}");
        using var masko = server.Client();

        Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Jobs.GetAsync("j1"));
    }

    [Test]
    public async Task What_came_is_not_in_the_message_for_it_may_hold_a_secret()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"id":[],"secret":"whsec_hush"}""");
        using var masko = server.Client();

        var error = Assert.CatchAsync<MaskoException>(() => masko.Webhooks.CreateAsync(new() { Url = "https://x" }))!;

        Assert.That(error.ToString(), Does.Not.Contain("whsec_hush"));
    }

    [Test]
    public async Task A_batch_answer_without_a_list_is_never_an_empty_one()
    {
        await using var server = await WireServer.StartAsync(202, """{"data":{"accepted":3}}""");
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(
            () => masko.Generation.GenerateBatchAsync("c", new() { Requests = [GenerateBody.Image("n", "p")] }))!;

        Assert.That(error.InnerException, Is.TypeOf<UnreadableAnswerException>());
        Assert.That(((UnreadableAnswerException)error.InnerException!).Body, Does.Contain("\"accepted\":3"));
    }
}
