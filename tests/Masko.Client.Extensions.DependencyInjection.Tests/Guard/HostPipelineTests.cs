using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Masko.Client.Tests.Guard;

/// <summary>The resilience handlers of Microsoft.Extensions.Http.Resilience as defaults of a host, and what their refusals and copies mean for money.</summary>
public sealed class HostPipelineTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private static Task<Generation> PayAsync(IMaskoClient masko) => masko.GenerateAsync("c1", GenerateBody.Image("Waving", "waving hello"));

    [Test]
    public async Task An_open_circuit_of_the_hosts_sends_nothing_and_says_so()
    {
        await using var server = await WireServer.StartAsync(Answer.Status(500));
        await using var provider = Host(server, http => http.AddStandardResilienceHandler(options =>
        {
            options.Retry.ShouldHandle = static _ => ValueTask.FromResult(false);
            (options.CircuitBreaker.MinimumThroughput, options.CircuitBreaker.FailureRatio) = (2, 0.1);
        }));
        var masko = provider.GetRequiredService<IMaskoClient>();
        for (var read = 0; read < 3; read++)
        {
            Assert.CatchAsync<MaskoException>(() => masko.Credits.GetAsync());
        }

        var error = Assert.ThrowsAsync<MaskoConnectionException>(() => PayAsync(masko))!;

        Assert.That((error.IsNotSent, error.CanRetry), Is.EqualTo((true, true)));
        Assert.That(error.Message, Does.Contain("was not sent: a handler of its HttpClient ended it"));
        Assert.That(Posts(server), Is.Zero);
    }

    [Test]
    public async Task A_rate_limiter_of_the_hosts_sends_nothing_and_says_so()
    {
        var gate = new TaskCompletionSource();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await gate.Task;
            await Answer.Json(context, 202, """{"data":{"job_id":"j1"}}""");
        });
        await using var provider = Host(server, http => http.AddStandardResilienceHandler(options =>
            (options.RateLimiter.DefaultRateLimiterOptions.PermitLimit, options.RateLimiter.DefaultRateLimiterOptions.QueueLimit) = (1, 0)));
        var masko = provider.GetRequiredService<IMaskoClient>();
        var first = PayAsync(masko);
        await server.NextAsync();

        var error = Assert.ThrowsAsync<MaskoConnectionException>(() => PayAsync(masko))!;
        gate.SetResult();

        Assert.That(error.IsNotSent, Is.True);
        Assert.That((await first).JobId, Is.EqualTo("j1"));
        Assert.That(Posts(server), Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_handler_that_throws_sends_nothing([Values] bool isOfTheWire)
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        Exception thrown = isOfTheWire ? new HttpRequestException("The identity provider answered 503.", null, HttpStatusCode.ServiceUnavailable) : new InvalidOperationException("No token.");
        await using var provider = Host(server, http => http.AddHttpMessageHandler(() => new Throwing(thrown)));

        var error = Assert.CatchAsync(() => PayAsync(provider.GetRequiredService<IMaskoClient>()))!;

        Assert.That(error, isOfTheWire ? Is.TypeOf<MaskoConnectionException>().With.Property(nameof(MaskoConnectionException.IsNotSent)).True : Is.SameAs(thrown));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_host_handler_that_sends_through_another_client_may_have_sent_it()
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var other = new HttpClient();
        await using var provider = Host(server, http => http.AddHttpMessageHandler(() => new Elsewhere(other)));

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => PayAsync(provider.GetRequiredService<IMaskoClient>()))!;

        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(Posts(server), Is.EqualTo(1));
    }

    [Test]
    public async Task An_error_that_another_client_brought_hides_the_outcome()
    {
        await using var server = await WireServer.StartAsync(Answer.Status(502));
        using var other = new HttpClient();
        await using var provider = Host(server, http => http.AddHttpMessageHandler(() => new Elsewhere(other)));

        Assert.ThrowsAsync<OutcomeUnknownException>(() => PayAsync(provider.GetRequiredService<IMaskoClient>()));

        Assert.That(Posts(server), Is.EqualTo(1));
    }

    [Test]
    public async Task A_given_http_client_whose_answer_is_lost_may_have_sent_it()
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var http = new HttpClient();
        using var masko = new MaskoClient(WireServer.Key, http, new() { BaseAddress = server.Address });

        Assert.ThrowsAsync<OutcomeUnknownException>(() => PayAsync(masko));

        Assert.That(Posts(server), Is.EqualTo(1));
    }

    [Test]
    public async Task A_hedged_call_gets_the_answer_that_comes_after_the_hedge()
    {
        var hedges = new Counting();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await hedges.Second.Task;
            await Answer.Json(context, 202, """{"data":{"job_id":"j1"}}""");
        });
        await using var provider = Hedged(server, hedges);

        var wave = await PayAsync(provider.GetRequiredService<IMaskoClient>());

        Assert.That(wave.JobId, Is.EqualTo("j1"));
        Assert.That((hedges.Sends, Posts(server)), Is.EqualTo((2, 1)));
    }

    [TestCase(402, typeof(InsufficientCreditsException))]
    [TestCase(404, typeof(MaskoApiException))]
    [TestCase(429, typeof(RateLimitedException))]
    [TestCase(500, typeof(OutcomeUnknownException))]
    [TestCase(408, typeof(OutcomeUnknownException))]
    [TestCase(302, typeof(OutcomeUnknownException))]
    public async Task A_hedged_call_ends_as_its_one_send_does(int status, Type expected)
    {
        var hedges = new Counting();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await hedges.Second.Task;
            await Answer.Status(status)(context);
        });
        await using var provider = Hedged(server, hedges);

        Assert.That(Assert.CatchAsync(() => PayAsync(provider.GetRequiredService<IMaskoClient>())), Is.TypeOf(expected));

        Assert.That((hedges.Sends, Posts(server)), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_hedged_call_whose_one_send_is_lost_is_unknown_and_left_once()
    {
        var hedges = new Counting();
        await using var server = await WireServer.StartAsync(async context =>
        {
            await hedges.Second.Task;
            context.Abort();
        });
        await using var provider = Hedged(server, hedges);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => PayAsync(provider.GetRequiredService<IMaskoClient>()));

        Assert.That((hedges.Sends, Posts(server)), Is.EqualTo((2, 1)));
    }

    private static int Posts(WireServer server) => server.Requests.Count(request => request.Method == "POST");

    private static ServiceProvider Hedged(WireServer server, Counting hedges) => Host(server, http =>
    {
        http.AddStandardHedgingHandler().Configure(options => options.Hedging.Delay = Soon);
        http.AddHttpMessageHandler(() => hedges);
    });

    private static ServiceProvider Host(WireServer server, Action<IHttpClientBuilder> defaults)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => defaults(http));
        services.AddMaskoClient(options =>
        {
            (options.ApiKey, options.BaseAddress, options.Retry.MaxRetries) = (WireServer.Key, server.Address, 0);
            options.CircuitBreaker.IsEnabled = false;
        });
        return services.BuildServiceProvider();
    }

    /// <summary>Counts the sends that come by, and says when the second has.</summary>
    private sealed class Counting : DelegatingHandler
    {
        private int sends;

        public int Sends => sends;

        public TaskCompletionSource Second { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var send = base.SendAsync(request, cancellationToken);
            if (Interlocked.Increment(ref sends) == 2)
            {
                Second.SetResult();
            }

            return send;
        }
    }

    private sealed class Throwing(Exception failure) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(failure);
    }

    /// <summary>Sends requests on its own way.</summary>
    private sealed class Elsewhere(HttpClient other) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            other.SendAsync(Copy.WithoutOptions(request), cancellationToken);
    }
}
