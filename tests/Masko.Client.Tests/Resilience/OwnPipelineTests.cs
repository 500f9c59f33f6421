using Microsoft.AspNetCore.Http;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Masko.Client.Tests.Resilience;

/// <summary>A pipeline of the host's own, however careless, sends nothing twice that could be paid twice.</summary>
public sealed class OwnPipelineTests
{
    private static readonly ResiliencePipeline TenTimes = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = static _ => new(true), MaxRetryAttempts = 10, Delay = TimeSpan.Zero,
        })
        .Build();

    private static IEnumerable<TestCaseData> Makings =>
        from call in Calls.PaidAndCreating
        from failure in new (string Name, RequestDelegate Answer)[] { ("reset", Answer.Reset), ("500", Answer.Status(500)), ("408", Answer.Status(408)) }
        select new TestCaseData(call.Arguments[0], failure.Answer).SetArgDisplayNames($"{call.ArgDisplayNames![0]}, {failure.Name}");

    [TestCaseSource(nameof(Makings))]
    public async Task One_that_tries_everything_ten_times_sends_it_once(Func<IMaskoClient, Task> call, RequestDelegate failure)
    {
        await using var server = await WireServer.StartAsync(failure);
        using var masko = server.Client(options => options.Pipeline = TenTimes);

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(nameof(Makings))]
    public async Task Also_through_a_given_http_client(Func<IMaskoClient, Task> call, RequestDelegate failure)
    {
        await using var server = await WireServer.StartAsync(failure);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var masko = new MaskoClient(WireServer.Key, http, new() { Pipeline = TenTimes });

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.PaidAndCreating))]
    public async Task A_success_is_not_sent_again_either(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"id":"x","job_id":"j"}}""");
        using var http = new HttpClient { BaseAddress = server.Address };
        using var masko = new MaskoClient(WireServer.Key, http, new() { Pipeline = TenTimes });

        Assert.That(await Calls.OutcomeAsync(call(masko)), Is.Null.Or.TypeOf<OutcomeUnknownException>());

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_can_be_repeated_is_tried_as_often_as_it_says()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn([.. Enumerable.Repeat(Answer.Status(500), 9), Answer.Fine]));
        var pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<MaskoException>(error => error.CanRetry), MaxRetryAttempts = 10, Delay = TimeSpan.Zero,
            })
            .Build();
        using var masko = server.Client(options => options.Pipeline = pipeline);

        await masko.Credits.GetAsync();

        Assert.That(server.Requests, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Its_time_out_ends_an_attempt_and_is_named()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(TimeSpan.FromSeconds(4)).Build();
        using var masko = server.Client(options => (options.Time, options.Pipeline) = (time, pipeline));

        var call = masko.Jobs.GetAsync("j");
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(4));

        var error = Assert.ThrowsAsync<MaskoTimeoutException>(() => call)!;
        Assert.That((error.OptionName, error.Timeout), Is.EqualTo(("MaskoClientOptions.Pipeline", TimeSpan.FromSeconds(4))));
        Assert.That(error.InnerException, Is.TypeOf<TimeoutRejectedException>());
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Its_time_out_within_its_retries_sends_what_is_paid_once(bool isGiven)
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddPipeline(TenTimes).AddTimeout(TimeSpan.FromSeconds(4)).Build();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var masko = isGiven
            ? new MaskoClient(WireServer.Key, http, new() { Time = time, Pipeline = pipeline })
            : server.Client(options => (options.Time, options.Pipeline) = (time, pipeline));

        var call = masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"));
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(4));

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => call)!;
        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(error.Message, Does.Contain("MaskoClientOptions.Pipeline"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Its_retries_end_with_the_callers_cancel()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var masko = server.Client(options => options.Pipeline = TenTimes);
        using var cancel = new CancellationTokenSource();

        var call = masko.Jobs.GetAsync("j", cancellationToken: cancel.Token);
        await server.NextAsync();
        await cancel.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => call)!.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_of_its_own_after_a_plain_no_is_no_unknown_outcome()
    {
        await using var server = await WireServer.StartAsync(Answer.Slow());
        var refused = new InvalidOperationException("no more");
        var pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions { ShouldHandle = static _ => new(true), Delay = TimeSpan.Zero, OnRetry = _ => throw refused })
            .Build();
        using var masko = server.Client(options => options.Pipeline = pipeline);

        Assert.That(Assert.CatchAsync(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"))), Is.SameAs(refused));
    }
}
