using System.Threading.RateLimiting;
using Masko.Client.Http;

namespace Masko.Client.Tests.Budget;

/// <summary>The rate budget as calls meet it.</summary>
public sealed class BudgetCallTests
{
    [Test]
    public async Task A_call_that_would_wait_longer_than_it_may_take_fails_at_once_and_says_how_long()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.Client(options => (options.Time, options.RateBudget.PerMinute, options.Retry.MaxRetries) = (new ManualTime(), 1, 3));
        await masko.Credits.GetAsync();

        var error = Assert.ThrowsAsync<RateLimitedException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"), new() { Timeout = TimeSpan.FromSeconds(10) }))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.IsLocal, Is.True);
            Assert.That(error.CanRetry, Is.True);
            Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(61)));
            Assert.That(error.Message, Is.EqualTo(
                "POST /v1/collections/c/generate was not sent: the rate limit of its key is used up for another 61 s, longer than CallOptions.Timeout leaves. "
                + "Wait, or let the call take longer."));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Every_try_takes_a_permit()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Status(500), Answer.Fine));
        using var budget = new MaskoRateBudget();
        using var masko = server.RetryingClient(options => options.RateLimiter = budget);

        await masko.Credits.GetAsync();

        Assert.That(budget.GetStatistics()!.TotalSuccessfulLeases, Is.EqualTo(3));
    }

    [Test]
    public async Task An_answer_that_says_nothing_of_a_count_ends_the_refusals_before_it()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(429), Answer.Status(429), Answer.Fine, Answer.Status(429)));
        using var budget = new MaskoRateBudget(null, time);
        using var masko = server.Client(options => (options.Time, options.RateLimiter, options.Retry.MaxRetries) = (time, budget, 0));

        var waits = new List<double>();
        for (var call = 0; call < 4; call++)
        {
            await Calls.OutcomeAsync(masko.Credits.GetAsync());
            waits.Add(budget.WaitOf(BudgetLane.Single).TotalSeconds);
            time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.That(waits, Is.EqualTo(new[] { 1, 2, 0, 1 }));
    }

    [Test]
    public async Task Clients_of_one_key_can_share_one_which_outlives_them()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var budget = new MaskoRateBudget();
        using (var one = server.Client(options => options.RateLimiter = budget))
        using (var other = server.Client(options => options.RateLimiter = budget))
        {
            await one.Credits.GetAsync();
            await other.Credits.GetAsync();
        }

        Assert.That(budget.GetStatistics()!.TotalSuccessfulLeases, Is.EqualTo(2));
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
    }

    [Test]
    public async Task The_public_catalogue_takes_none_because_it_knows_no_key()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.Client(options => options.RateLimiter = new NeverLimiter());

        await Calls.OutcomeAsync(masko.Catalogue.GetAsync("pip"));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_limiter_of_the_users_own_holds_its_permit_until_the_answer_has_been_read()
    {
        var answer = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await answer.Task;
            await Answer.Fine(context);
        });
        await using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 2, QueueLimit = 100 });
        using var masko = server.Client(options => options.RateLimiter = limiter);

        var calls = Enumerable.Range(0, 6).Select(_ => masko.Credits.GetAsync()).ToList();
        await server.NextAsync();
        await server.NextAsync();
        Assert.That(limiter.GetStatistics()!.CurrentQueuedCount, Is.EqualTo(4));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        answer.SetResult();
        await Task.WhenAll(calls);

        Assert.That(limiter.GetStatistics()!.CurrentAvailablePermits, Is.EqualTo(2));
    }

    [Test]
    public async Task A_limiter_that_refuses_ends_the_call_with_what_it_advises()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        await using var limiter = new FixedWindowRateLimiter(new() { PermitLimit = 1, QueueLimit = 0, Window = TimeSpan.FromMinutes(10), AutoReplenishment = false });
        using var masko = server.RetryingClient(options => options.RateLimiter = limiter);
        await masko.Credits.GetAsync();

        var error = Assert.ThrowsAsync<RateLimitedException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.Multiple(() =>
        {
            Assert.That(error.IsLocal, Is.True);
            Assert.That(error.RetryAfter, Is.GreaterThan(TimeSpan.FromMinutes(9)));
            Assert.That(error.Message, Does.Contain("MaskoClientOptions.RateLimiter gave no permit").And.Contains("MaskoClientOptions.Timeout leaves"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task What_the_service_says_of_its_count_is_followed()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "0";
            context.Response.Headers["X-RateLimit-Reset"] = "45";
            return Answer.Fine(context);
        });
        using var masko = server.Client(options => options.Time = time);
        await masko.Credits.GetAsync();

        var second = masko.Credits.GetAsync();
        await time.PassAsync(TimeSpan.FromSeconds(45));
        await second;

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_end_of_the_client_ends_who_waits()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        var masko = server.Client(options => (options.Time, options.RateBudget.PerMinute) = (new ManualTime(), 1));
        await masko.Credits.GetAsync();
        var waiting = masko.Credits.GetAsync();

        masko.Dispose();

        Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }
}
