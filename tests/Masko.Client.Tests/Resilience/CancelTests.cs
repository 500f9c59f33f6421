using System.Threading.RateLimiting;

namespace Masko.Client.Tests.Resilience;

/// <summary>The caller's cancel ends every wait at once, and is never a time-out.</summary>
public sealed class CancelTests
{
    [Test]
    public async Task While_the_answer_is_waited_for()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.RetryingClient();

        await IsCancelled(token => masko.Jobs.GetAsync("j", cancellationToken: token), () => server.NextAsync());
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(200)]
    [TestCase(500)]
    public async Task While_the_body_comes(int status)
    {
        await using var server = await WireServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.Body.WriteAsync("{\"data\":"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await Answer.Never(context);
        });
        using var masko = server.RetryingClient();
        var options = new CallOptions();

        await IsCancelled(token => masko.Jobs.GetAsync("j", options, token), async () =>
        {
            while (options.Response is null)
            {
                await Task.Yield();
            }
        });
    }

    [TestCase("50")]
    [TestCase(null)]
    public async Task Before_a_retry(string? retryAfter)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Slow(retryAfter));
        using var masko = server.Client(options => (options.Time, options.Retry.MaxRetries, options.Chance) = (time, 3, static () => 0));

        var message = await IsCancelled(
            token => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"), cancellationToken: token),
            () => time.UntilWaitAsync(retryAfter is null ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(50)));

        Assert.That(message, Does.Not.Contain("charged"), "a 429 is a plain no");
    }

    [Test]
    public async Task While_the_rate_limit_is_waited_for()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.Client(options => (options.Time, options.RateBudget.PerMinute) = (time, 1));
        await masko.Credits.GetAsync();

        var message = await IsCancelled(token => masko.Credits.GetAsync(cancellationToken: token), () => time.UntilWaitAsync(TimeSpan.FromSeconds(61)));

        Assert.That(message, Does.Contain("before it was sent"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task While_a_limiter_of_the_users_own_is_waited_for()
    {
        await using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 5 });
        using var taken = limiter.AttemptAcquire();
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.Client(options => options.RateLimiter = limiter);

        await IsCancelled(token => masko.Credits.GetAsync(cancellationToken: token), () => Task.CompletedTask);
    }

    [Test]
    public async Task A_time_out_and_a_cancel_at_the_same_moment_are_a_cancel()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.RetryingClient(options => options.Time = time);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(30), time);

        var call = masko.Jobs.GetAsync("j", cancellationToken: cancel.Token);
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => call)!.CancellationToken, Is.EqualTo(cancel.Token));
    }

    private static async Task<string> IsCancelled(Func<CancellationToken, Task> start, Func<Task> until)
    {
        using var cancel = new CancellationTokenSource();
        var call = start(cancel.Token);
        await until();
        Assert.That(call.IsCompleted, Is.False);

        await cancel.CancelAsync();

        var error = Assert.CatchAsync<OperationCanceledException>(() => call)!;
        Assert.That(error.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(error.Message, Does.Contain("was cancelled by its caller"));
        return error.Message;
    }
}
