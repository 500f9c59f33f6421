using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Resilience;

/// <summary>What could be done twice over is not, whatever went wrong.</summary>
public sealed class SentOnceTests
{
    private static IEnumerable<TestCaseData> Makings =>
        from call in Calls.PaidAndCreating
        from failure in Failures
        select new TestCaseData(call.Arguments[0], failure.Answer).SetArgDisplayNames($"{call.ArgDisplayNames![0]}, {failure.Name}");

    private static IEnumerable<TestCaseData> Changes =>
        from call in Calls.Changing
        from failure in Failures
        select new TestCaseData(call.Arguments[0], failure.Answer).SetArgDisplayNames($"{call.ArgDisplayNames![0]}, {failure.Name}");

    private static IEnumerable<(string Name, RequestDelegate Answer)> Failures =>
    [
        ("reset", Answer.Reset),
        ("cut off", context => Answer.CutOff(context, 200, """{"data":{"id":"j""")),
        .. new[] { 408, 499, 500, 502, 503, 504 }.Select(status => ($"{status}", Answer.Status(status))),
    ];

    [TestCaseSource(nameof(Makings))]
    public async Task A_request_that_makes_something_is_sent_once_and_its_outcome_is_unknown(Func<IMaskoClient, Task> call, RequestDelegate failure)
    {
        await using var server = await WireServer.StartAsync(failure);
        using var masko = server.RetryingClient();

        Assert.That(Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko))!.CanRetry, Is.False);

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    // One whose answer is not read cannot be cut off.
    [TestCaseSource(nameof(Changes))]
    public async Task A_change_by_put_patch_or_post_is_sent_once(Func<IMaskoClient, Task> call, RequestDelegate failure)
    {
        await using var server = await WireServer.StartAsync(failure);
        using var masko = server.RetryingClient();

        try
        {
            await call(masko);
        }
        catch (MaskoException error)
        {
            Assert.That(error, Is.Not.TypeOf<OutcomeUnknownException>());
            Assert.That(error.CanRetry, Is.False);
        }

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(302)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_is_not_followed_and_takes_the_key_nowhere(int status)
    {
        await using var elsewhere = await WireServer.StartAsync(Answer.Fine);
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers.Location = new Uri(elsewhere.Address, "/v1/credits").AbsoluteUri;
            return Answer.Json(context, status, "{}");
        });
        using var masko = server.RetryingClient();

        var read = Assert.ThrowsAsync<MaskoApiException>(() => masko.Credits.GetAsync())!;
        Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));

        Assert.That(read.Message, Does.Contain("Redirects are not followed").And.Contains("MaskoClientOptions.BaseAddress"));
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }
}
