namespace Masko.Client.Tests.Resilience;

/// <summary>Which limit ends what, and by which name it goes.</summary>
public sealed class TimeLimitTests
{
    [TestCaseSource(typeof(Calls), nameof(Calls.Repeatable))]
    public async Task An_attempt_that_takes_too_long_is_tried_again_except_a_hold(Func<IMaskoClient, Task> call)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Never, Answer.Fine));
        using var masko = server.Client(options => (options.Time, options.Retry.MaxRetries, options.Chance) = (time, 3, static () => 0));

        var calling = call(masko);
        var isHold = (await server.NextAsync()).Target.EndsWith("?wait=true", StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(30));
        if (!isHold)
        {
            await time.PassAsync(TimeSpan.FromSeconds(0.5));
            Assert.That(await Calls.OutcomeAsync(calling), Is.Null.Or.TypeOf<UnreadableAnswerException>());
        }

        Assert.That(server.Requests, Has.Count.EqualTo(isHold ? 1 : 2));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.PaidAndCreating))]
    [TestCaseSource(typeof(Calls), nameof(Calls.Changing))]
    public async Task What_is_sent_once_has_the_whole_time(Func<IMaskoClient, Task> call)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.RetryingClient(options => options.Time = time);

        var calling = call(masko);
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(99));
        Assert.That(calling.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        var error = Assert.CatchAsync<MaskoException>(() => calling)!;
        Assert.That((error as MaskoTimeoutException ?? (MaskoTimeoutException)error.InnerException!).OptionName, Is.EqualTo("MaskoClientOptions.Timeout"));
        Assert.That(error.CanRetry, Is.False);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Attempts_that_all_take_too_long_name_the_limit_of_one()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client(options => (options.Time, options.Retry.MaxRetries, options.AttemptTimeout) = (time, 1, TimeSpan.FromSeconds(3)));

        var call = masko.Jobs.GetAsync("j");
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(3));
        await time.UntilTimersAsync(1);
        time.Advance(TimeSpan.FromSeconds(1));
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(3));

        var error = Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!;
        Assert.That((error.OptionName, error.Timeout), Is.EqualTo(("MaskoClientOptions.AttemptTimeout", TimeSpan.FromSeconds(3))));
        Assert.That(error.Message, Does.Contain("longer than 3 s").And.EndsWith("It was tried 2 times."));
    }

    [Test]
    public async Task When_the_time_of_the_whole_call_is_up_that_is_all_it_says()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.RetryingClient(options => (options.Time, options.AttemptTimeout) = (time, Timeout.InfiniteTimeSpan));

        var call = masko.Jobs.GetAsync("j");
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(100));

        Assert.That(Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!.Message,
            Is.EqualTo("GET /v1/jobs/j took longer than 100 s; no answer had come. The limit is MaskoClientOptions.Timeout."));
    }

    [Test]
    public async Task A_hold_has_a_limit_of_its_own()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.RetryingClient(options => (options.Time, options.HoldTimeout) = (time, TimeSpan.FromMinutes(3)));

        var call = masko.Jobs.HoldAsync("j");
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(179));
        Assert.That(call.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!.OptionName, Is.EqualTo("MaskoClientOptions.HoldTimeout"));
    }

    [Test]
    public async Task A_limit_for_one_call_is_that_of_a_hold_too()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Jobs.HoldAsync("j", new() { Timeout = TimeSpan.FromSeconds(5) });
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.That(Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!.OptionName, Is.EqualTo("CallOptions.Timeout"));
    }

    [Test]
    public async Task The_time_counts_from_the_start_of_the_call_through_all_its_tries()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow("80"), Answer.Never));
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Jobs.GetAsync("j");
        await time.PassAsync(TimeSpan.FromSeconds(80));
        await server.NextAsync();
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(20));

        var error = Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!;
        Assert.That((error.OptionName, error.Timeout), Is.EqualTo(("MaskoClientOptions.Timeout", TimeSpan.FromSeconds(100))));
    }

    [Test]
    public async Task Waiting_for_the_rate_limit_counts_too_and_nothing_was_sent()
    {
        var time = new ManualTime();
        using var taken = new NeverLimiter();
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.RetryingClient(options => (options.Time, options.RateLimiter) = (time, taken));

        var call = masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"));
        await time.PassAsync(TimeSpan.FromSeconds(100));

        var error = Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!;
        Assert.That(error.Message, Does.Contain("it waited for the rate limit, and was not sent"));
        Assert.That(error.CanRetry, Is.True);
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task The_time_out_of_a_given_http_client_is_named_also_for_what_is_paid()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(2) };
        using var masko = new MaskoClient(WireServer.Key, http);

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.That(((MaskoTimeoutException)error.InnerException!).OptionName, Is.EqualTo("HttpClient.Timeout"));
        Assert.That(error.Message, Does.Contain("Set HttpClient.Timeout to Timeout.InfiniteTimeSpan"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }
}
