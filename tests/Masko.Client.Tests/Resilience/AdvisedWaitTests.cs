namespace Masko.Client.Tests.Resilience;

/// <summary><c>Retry-After</c>, as seconds and as a date.</summary>
public sealed class AdvisedWaitTests
{
    [TestCase("7", 7)]
    [TestCase("2.5", 2.5)]
    [TestCase("Sat, 28 Mar 2026 10:00:12 GMT", 12)]
    public async Task It_is_waited_for_in_any_culture(string header, double seconds)
    {
        FarCulture.Enter();
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow(header), Answer.Fine));
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Credits.GetAsync();
        await time.PassAsync(TimeSpan.FromSeconds(seconds));
        await call;

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task It_is_waited_for_after_a_503_too()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(
            context =>
            {
                context.Response.Headers.RetryAfter = "20";
                return Answer.Json(context, 503, "{}");
            },
            Answer.Fine));
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Credits.GetAsync();
        await time.PassAsync(TimeSpan.FromSeconds(20));

        await call;
    }

    [TestCase("101", 101)]
    [TestCase("86400", 86400)]
    [TestCase("Sat, 28 Mar 2026 12:00:00 GMT", 7200)]
    public async Task One_that_is_longer_than_what_is_left_fails_at_once_and_says_how_long(string header, int seconds)
    {
        FarCulture.Enter();
        await using var server = await WireServer.StartAsync(Answer.Slow(header));
        using var masko = server.RetryingClient(options => options.Time = new ManualTime());

        var error = Assert.ThrowsAsync<RateLimitedException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
            Assert.That(error.CanRetry, Is.True);
            Assert.That(error.IsLocal, Is.False);
            Assert.That(error.Message, Does.Contain($"come again in {seconds} s").And.Contains($"the wait of {seconds} s is longer than the 100 s that MaskoClientOptions.Timeout leaves"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task What_is_left_gets_less_with_every_wait()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Slow("60"));
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Credits.GetAsync();
        await time.PassAsync(TimeSpan.FromSeconds(60));

        Assert.That(Assert.ThrowsAsync<RateLimitedException>(() => call)!.Message, Does.Contain("longer than the 40 s that MaskoClientOptions.Timeout leaves"));
    }

    [Test]
    public async Task Without_a_limit_of_the_call_an_hour_is_the_most()
    {
        await using var server = await WireServer.StartAsync(Answer.Slow("3601"));
        using var masko = server.RetryingClient(options => (options.Time, options.Timeout) = (new ManualTime(), Timeout.InfiniteTimeSpan));

        Assert.That(Assert.ThrowsAsync<RateLimitedException>(() => masko.Credits.GetAsync())!.Message, Does.Contain("longer than the 3600 s that a retry leaves"));
    }

    [TestCase("0")]
    [TestCase("0.000001")]
    [TestCase("Sat, 28 Mar 2026 09:00:00 GMT")]
    [TestCase("-5")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("1e400")]
    [TestCase("soon")]
    public async Task One_that_says_nothing_is_no_reason_to_hurry(string header)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow(header), Answer.Fine));
        using var masko = server.Client(options => (options.Time, options.Retry.MaxRetries, options.Chance) = (time, 3, static () => 0));

        var call = masko.Credits.GetAsync();
        await time.PassAsync(TimeSpan.FromSeconds(0.5));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        await time.PassAsync(TimeSpan.FromSeconds(0.5)); // The rate budget pauses for a second.

        await call;
    }
}
