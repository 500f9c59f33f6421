using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Resilience;

/// <summary>What can be done twice is tried again.</summary>
public sealed class RetryTests
{
    private static readonly RequestDelegate CutOff = context => Answer.CutOff(context, 200, """{"data":{"id":"j""");

    [TestCaseSource(typeof(Calls), nameof(Calls.Repeatable))]
    public Task A_broken_connection_is_tried_again(Func<IMaskoClient, Task> call) => IsTriedAgain(call, Answer.Reset);

    [TestCaseSource(typeof(Calls), nameof(Calls.Repeatable))]
    public Task An_error_of_the_service_is_tried_again(Func<IMaskoClient, Task> call) => IsTriedAgain(call, Answer.Status(503));

    [TestCase(408)]
    [TestCase(499)]
    [TestCase(500)]
    [TestCase(501)]
    [TestCase(502)]
    [TestCase(504)]
    [TestCase(599)]
    public Task A_status_that_may_pass_is_tried_again(int status) => IsTriedAgain(masko => masko.Jobs.GetAsync("j"), Answer.Status(status));

    [Test]
    public Task An_answer_that_broke_off_is_tried_again() => IsTriedAgain(masko => masko.Jobs.GetAsync("j"), CutOff);

    [TestCaseSource(typeof(Calls), nameof(Calls.All))]
    public async Task Too_many_requests_is_tried_again_whatever_the_request_does(Func<IMaskoClient, Task> call)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow("7"), Answer.Slow("9"), Answer.Fine));
        using var masko = server.RetryingClient(options => options.Time = time);

        var calling = Calls.OutcomeAsync(call(masko));
        await time.PassAsync(TimeSpan.FromSeconds(7));
        await time.PassAsync(TimeSpan.FromSeconds(9));

        Assert.That(await calling, Is.Null.Or.TypeOf<UnreadableAnswerException>().Or.TypeOf<OutcomeUnknownException>());
        Assert.That(server.Requests, Has.Count.EqualTo(3));
        Assert.That(server.Requests.Select(request => (request.Method, request.Target, request.Text)).Distinct().Count(), Is.EqualTo(1), "each the same");
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.All))]
    public async Task What_never_left_is_tried_again_whatever_the_request_does(Func<IMaskoClient, Task> call)
    {
        using var masko = new MaskoClient(
            WireServer.Key,
            new MaskoClientOptions { BaseAddress = Calls.NobodyThere(), Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } });

        var error = Assert.ThrowsAsync<MaskoConnectionException>(() => call(masko))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.IsNotSent, Is.True);
            Assert.That(error.CanRetry, Is.True);
            Assert.That(error.Message, Does.Contain("did not leave").And.EndsWith("It was tried 4 times."));
        });
        await Task.CompletedTask;
    }

    [Test]
    public async Task After_the_last_retry_the_error_says_how_often_it_was_tried()
    {
        await using var server = await WireServer.StartAsync(500, "{}");
        using var masko = server.RetryingClient();

        var error = Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"))!;

        Assert.That(error.Message, Does.EndWith("It was tried 4 times."));
        Assert.That(error.CanRetry, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(4));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.Repeatable))]
    public async Task Without_retries_nothing_is_sent_twice(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(429, "{}");
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<RateLimitedException>(() => call(masko))!;

        Assert.That(error.CanRetry, Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(402)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(409)]
    [TestCase(302)]
    public async Task A_plain_no_is_not_tried_again(int status)
    {
        await using var server = await WireServer.StartAsync(status, "{}");
        using var masko = server.RetryingClient();

        Assert.That(Assert.CatchAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"))!.CanRetry, Is.False);

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_is_no_json_is_not_tried_again()
    {
        await using var server = await WireServer.StartAsync(200, "<html>");
        using var masko = server.RetryingClient();

        Assert.ThrowsAsync<UnreadableAnswerException>(() => masko.Jobs.GetAsync("j"));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_retry_goes_with_everything_that_the_first_try_had()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Reset, Answer.Fine));
        using var masko = server.RetryingClient(options => options.ApplicationName = "Kit/1");

        await masko.Analysis.AnalyzeUrlAsync(new() { Url = "https://x" }, new CallOptions { Headers = { ["X-Trace"] = "t1" } });

        var (first, second) = (server.Requests[0], server.Requests[1]);
        Assert.That(second.Headers, Is.EquivalentTo(first.Headers));
        Assert.That(second.Body, Is.EqualTo(first.Body));
        Assert.That(second.Headers["Authorization"], Is.EqualTo("Bearer " + WireServer.Key));
        Assert.That(second.Headers["X-Trace"], Is.EqualTo("t1"));
    }

    [Test]
    public async Task What_came_beside_the_answer_is_that_of_the_last_try()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Fine));
        using var masko = server.RetryingClient();
        var options = new CallOptions();

        await masko.Credits.GetAsync(options);

        Assert.That((int)options.Response!.StatusCode, Is.EqualTo(200));
    }

    private static async Task IsTriedAgain(Func<IMaskoClient, Task> call, RequestDelegate failure)
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(failure, failure, failure, Answer.Fine));
        using var masko = server.RetryingClient();

        Assert.That(await Calls.OutcomeAsync(call(masko)), Is.Null.Or.TypeOf<UnreadableAnswerException>());
        Assert.That(server.Requests, Has.Count.EqualTo(4));
    }
}
