using System.Net;

namespace Masko.Client.Tests.Wire;

/// <summary>What a lost or odd answer means depends on what the request does.</summary>
public sealed class MoneyTests
{
    private static readonly GenerateBody Pose = GenerateBody.Image("n", "p");

    [TestCaseSource(typeof(Calls), nameof(Calls.Paid))]
    public async Task A_lost_answer_to_a_paid_request_leaves_its_outcome_unknown(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.MayBeCharged, Is.True);
            Assert.That(error.StatusCode, Is.Null);
            Assert.That(error.InnerException, Is.TypeOf<MaskoConnectionException>());
            Assert.That(error.Message, Does.Contain("It may have been charged, so it was not sent again"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.Creating))]
    public async Task A_lost_answer_to_a_request_that_makes_something_leaves_its_outcome_unknown(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko))!;

        Assert.That(error.MayBeCharged, Is.False);
        Assert.That(error.Message, Does.Contain("costs nothing"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.Repeatable))]
    [TestCaseSource(typeof(Calls), nameof(Calls.Changing))]
    public async Task A_lost_answer_to_any_other_request_is_a_broken_connection(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<MaskoConnectionException>(() => call(masko))!;

        Assert.That(error.IsNotSent, Is.False);
    }

    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    [TestCase(408)]
    [TestCase(499)]
    [TestCase(302)]
    [TestCase(307)]
    public async Task A_status_that_is_neither_yes_nor_no_leaves_a_paid_request_unknown(int status)
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "7f0c-3";
            return Answer.Json(context, status, """{"error":{"code":"internal_error","message":"Oops"}}""");
        });
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", Pose))!;

        Assert.That((int?)error.StatusCode, Is.EqualTo(status));
        Assert.That(error.RequestId, Is.EqualTo("7f0c-3"));
        Assert.That(error.InnerException, Is.InstanceOf<MaskoApiException>());
    }

    [TestCase(400, typeof(MaskoApiException))]
    [TestCase(401, typeof(MaskoApiException))]
    [TestCase(402, typeof(InsufficientCreditsException))]
    [TestCase(403, typeof(MaskoApiException))]
    [TestCase(404, typeof(MaskoApiException))]
    [TestCase(405, typeof(MaskoApiException))]
    [TestCase(409, typeof(MaskoApiException))]
    [TestCase(413, typeof(MaskoApiException))]
    [TestCase(421, typeof(MaskoApiException))]
    [TestCase(422, typeof(MaskoApiException))]
    [TestCase(425, typeof(MaskoApiException))]
    [TestCase(451, typeof(MaskoApiException))]
    [TestCase(429, typeof(RateLimitedException))]
    public async Task A_plain_no_is_a_no_for_a_paid_request_too(int status, Type exception)
    {
        await using var server = await WireServer.StartAsync(status, "{}");
        using var masko = server.Client();

        Assert.That(Assert.CatchAsync(() => masko.Generation.GenerateAsync("c", Pose)), Is.TypeOf(exception));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.Paid))]
    public void A_request_that_never_left_says_so(Func<IMaskoClient, Task> call)
    {
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = Calls.NobodyThere(), Retry = { MaxRetries = 0 } });

        var error = Assert.ThrowsAsync<MaskoConnectionException>(() => call(masko))!;

        Assert.That(error.IsNotSent, Is.True);
        Assert.That(error.Message, Does.Contain("did not leave"));
    }

    [Test]
    public void A_host_that_nobody_knows_was_never_sent_anything()
    {
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new("https://masko.invalid"), Retry = { MaxRetries = 0 } });

        Assert.That(Assert.ThrowsAsync<MaskoConnectionException>(() => masko.Generation.GenerateAsync("c", Pose))!.IsNotSent, Is.True);
    }

    [Test]
    public async Task An_unreadable_yes_to_a_paid_request_leaves_its_outcome_unknown_and_keeps_what_came()
    {
        await using var server = await WireServer.StartAsync(202, """{"data":{"job_id":["j1"]}}""");
        using var masko = server.Client();

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", Pose))!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(((UnreadableAnswerException)error.InnerException!).Body, Does.Contain("j1"));
    }
}
