using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Resilience;

public sealed class CircuitBreakerTests
{
    [Test]
    public async Task It_opens_says_for_how_long_lets_one_through_and_closes()
    {
        var time = new ManualTime();
        var healthy = false;
        var one = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            if (!healthy)
            {
                await Answer.Status(500)(context);
                return;
            }

            await one.Task;
            await Answer.Fine(context);
        });
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls, options.CircuitBreaker.Pause) = (time, 4, TimeSpan.FromSeconds(8)));

        for (var i = 0; i < 4; i++)
        {
            Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
        }

        time.Advance(TimeSpan.FromSeconds(2));
        var open = Assert.ThrowsAsync<MaskoConnectionException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;
        Assert.Multiple(() =>
        {
            Assert.That(open.IsNotSent, Is.True);
            Assert.That(open.CanRetry, Is.True);
            Assert.That(open.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(6)));
            Assert.That(open.Message, Does.Contain("was not sent").And.Contains("6 s").And.Contains("MaskoClientOptions.CircuitBreaker").And.Contains("Masko answered 500"));
            Assert.That(server.Requests, Has.Count.EqualTo(4));
        });

        healthy = true;
        time.Advance(TimeSpan.FromSeconds(6));
        var through = masko.Jobs.GetAsync("j");
        await server.NextAsync();
        Assert.That(Assert.ThrowsAsync<MaskoConnectionException>(() => masko.Jobs.GetAsync("j"))!.IsNotSent, Is.True, "one at a time");
        one.SetResult();
        await through;
        await masko.Jobs.GetAsync("j");

        Assert.That(server.Requests, Has.Count.EqualTo(6));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_probe_that_is_cancelled_or_gets_no_answer_proves_nothing(bool waits)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Status(500), Answer.Never, Answer.Fine));
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls) = (time, 2));
        for (var i = 0; i < 2; i++)
        {
            Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
        }

        time.Advance(TimeSpan.FromSeconds(5));
        using var cancel = new CancellationTokenSource();
        var probe = masko.Jobs.GetAsync("j", waits ? new() { Timeout = TimeSpan.FromSeconds(2) } : null, cancel.Token);
        await server.NextAsync();
        await server.NextAsync();
        await server.NextAsync();
        await (waits ? time.PassAsync(TimeSpan.FromSeconds(2)) : cancel.CancelAsync());
        Assert.CatchAsync(() => probe);

        Assert.That(Assert.ThrowsAsync<MaskoConnectionException>(() => masko.Jobs.GetAsync("j"))!.IsNotSent, Is.True, "open still");
        time.Advance(TimeSpan.FromSeconds(5));
        await masko.Jobs.GetAsync("j");
        await masko.Jobs.GetAsync("j");
        Assert.That(server.Requests, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Cancels_of_callers_never_open_it()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Never, Answer.Never, Answer.Never, Answer.Never, Answer.Fine));
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls) = (new ManualTime(), 2));
        for (var i = 0; i < 4; i++)
        {
            using var cancel = new CancellationTokenSource();
            var call = masko.Jobs.GetAsync("j", cancellationToken: cancel.Token);
            await server.NextAsync();
            await cancel.CancelAsync();
            Assert.CatchAsync<OperationCanceledException>(() => call);
        }

        await masko.Jobs.GetAsync("j");
    }

    [Test]
    public Task Outcomes_that_are_unknown_open_it_too() => Opens(Answer.Status(500), masko => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));

    [Test]
    public Task Broken_connections_open_it() => Opens(Answer.Reset, masko => masko.Jobs.GetAsync("j"));

    [TestCase(429)]
    [TestCase(402)]
    [TestCase(404)]
    public async Task A_service_that_says_no_is_well(int status)
    {
        await using var server = await WireServer.StartAsync(status, "{}");
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls) = (new ManualTime(), 2));

        for (var i = 0; i < 10; i++)
        {
            Assert.CatchAsync<MaskoApiException>(() => masko.Webhooks.ListAsync());
            if (status == 429)
            {
                break; // The next would wait for the rate budget.
            }
        }

        Assert.That(server.Requests, Has.Count.EqualTo(status == 429 ? 1 : 10));
    }

    [Test]
    public async Task Waiting_too_long_for_the_rate_limit_is_no_trouble_of_the_service()
    {
        var time = new ManualTime();
        using var limiter = new NeverLimiter();
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls, options.RateLimiter) = (time, 2, limiter));

        for (var i = 0; i < 5; i++)
        {
            var call = masko.Jobs.GetAsync("j");
            await time.PassAsync(TimeSpan.FromSeconds(100));
            Assert.ThrowsAsync<MaskoTimeoutException>(() => call);
        }
    }

    [Test]
    public async Task The_catalogue_has_one_of_its_own()
    {
        await using var server = await WireServer.StartAsync(context =>
            context.Request.Path.StartsWithSegments("/api") ? Answer.Json(context, 500, "{}") : Answer.Fine(context));
        using var masko = server.Client(options => options.CircuitBreaker.MinimumCalls = 2);

        for (var i = 0; i < 5; i++)
        {
            Assert.CatchAsync<MaskoException>(() => masko.Catalogue.GetAsync("pip"));
        }

        await masko.Credits.GetAsync();
    }

    [Test]
    public async Task It_can_be_switched_off()
    {
        await using var server = await WireServer.StartAsync(500, "{}");
        using var masko = server.Client(options => (options.CircuitBreaker.IsEnabled, options.CircuitBreaker.MinimumCalls) = (false, 2));

        for (var i = 0; i < 10; i++)
        {
            Assert.ThrowsAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
        }
    }

    private static async Task Opens(RequestDelegate failure, Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(failure);
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls) = (new ManualTime(), 2));

        Assert.CatchAsync<MaskoException>(() => call(masko));
        Assert.CatchAsync<MaskoException>(() => call(masko));

        Assert.That(Assert.CatchAsync<MaskoConnectionException>(() => call(masko))!.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }
}
