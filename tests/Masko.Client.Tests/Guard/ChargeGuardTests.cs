using System.Net;
using Masko.Client.Http;
using Microsoft.AspNetCore.Http;
using Polly.CircuitBreaker;

namespace Masko.Client.Tests.Guard;

/// <summary>Whatever handlers a host puts around the guard, what could be paid twice leaves once.</summary>
public sealed class ChargeGuardTests
{
    private static IEnumerable<TestCaseData> AfterTheDeed =>
        from call in Calls.PaidAndCreating
        from failure in new (string Name, RequestDelegate Answer)[]
        {
            ("reset", Answer.Reset), ("500", Answer.Status(500)), ("503", Answer.Status(503)), ("408", Answer.Status(408)),
            ("499", Answer.Status(499)), ("302", Answer.Status(302)),
        }
        select new TestCaseData(call.Arguments[0], failure.Answer).SetArgDisplayNames($"{call.ArgDisplayNames![0]}, {failure.Name}");

    [TestCaseSource(nameof(AfterTheDeed))]
    public async Task A_handler_that_sends_everything_five_times_sends_it_once(Func<IMaskoClient, Task> call, RequestDelegate failure)
    {
        await using var server = await WireServer.StartAsync(failure);
        using var five = new FiveTimesHandler();
        using var masko = Guarded(server, five);

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko))!;

        Assert.Multiple(() =>
        {
            Assert.That(five.Sends, Is.EqualTo(5));
            Assert.That(error.CanRetry, Is.False);
            Assert.That(error.SentAt, Is.Not.Null);
            Assert.That(error.Message, Does.Contain("a second time, which was refused"));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        });
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.PaidAndCreating))]
    public async Task Also_after_a_success_that_somebody_did_not_like(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var dissatisfied = new FiveTimesHandler { InnerHandler = new Dissatisfied { InnerHandler = new ChargeGuard(OwnHttpClient.CreateHandler()) } };
        using var http = new HttpClient(dissatisfied);
        using var masko = new MaskoClient(WireServer.Key, http, new() { BaseAddress = server.Address });

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_time_out_of_a_handler_around_it_sends_nothing_twice()
    {
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var impatient = new FiveTimesHandler { InnerHandler = new Impatient(server) { InnerHandler = new ChargeGuard(OwnHttpClient.CreateHandler()) } };
        using var http = new HttpClient(impatient);
        using var masko = new MaskoClient(WireServer.Key, http, new() { BaseAddress = server.Address });

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.That(error.MayBeCharged, Is.True);
        Assert.That(error.Message, Does.Contain("it was cancelled"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(400)]
    [TestCase(402)]
    [TestCase(404)]
    [TestCase(409)]
    [TestCase(422)]
    [TestCase(429)]
    public async Task A_plain_no_lets_another_through(int status)
    {
        await using var server = await WireServer.StartAsync(status, "{}");
        using var masko = Guarded(server, new FiveTimesHandler());

        Assert.CatchAsync<MaskoApiException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));

        Assert.That(server.Requests, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task What_can_be_repeated_goes_through_as_often_as_it_is_sent()
    {
        await using var server = await WireServer.StartAsync(500, "{}");
        using var masko = Guarded(server, new FiveTimesHandler());

        foreach (var call in Calls.Repeatable.Concat(Calls.Changing))
        {
            Assert.CatchAsync<MaskoException>(() => ((Func<IMaskoClient, Task>)call.Arguments[0]!)(masko));
        }

        Assert.That(server.Requests, Has.Count.EqualTo(5 * Calls.Repeatable.Concat(Calls.Changing).Count()));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.PaidAndCreating))]
    public async Task A_copy_at_the_same_time_gets_the_answer_of_the_first(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var alone = server.Client();
        using var masko = Guarded(server, new HedgingHandler(keepsOptions: true));
        var expected = await Calls.OutcomeAsync(call(alone));

        var outcome = await Calls.OutcomeAsync(call(masko));

        Assert.That(outcome?.GetType(), Is.EqualTo(expected?.GetType()));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCaseSource(typeof(Calls), nameof(Calls.PaidAndCreating))]
    public async Task A_copy_without_the_mark_of_its_call_is_refused(Func<IMaskoClient, Task> call)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var masko = Guarded(server, new HedgingHandler(keepsOptions: false));

        Assert.ThrowsAsync<OutcomeUnknownException>(() => call(masko));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_request_that_lost_its_mark_is_not_sent_and_the_error_says_why()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var masko = Guarded(server, new Forgetful());

        var error = Assert.ThrowsAsync<MaskoException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.That(error.Message, Does.Contain("POST /v1/collections/c/generate").And.Contains("it was not sent").And.Contains("HttpRequestMessage.Options"));
        Assert.That(server.Requests, Is.Empty);
        await masko.Credits.GetAsync();
        await masko.Webhooks.DeleteAsync("w");
    }

    [Test]
    public async Task Requests_that_are_not_a_clients_are_refused_unless_they_are_harmless()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var http = new HttpClient(new ChargeGuard(OwnHttpClient.CreateHandler())) { BaseAddress = server.Address };

        Assert.ThrowsAsync<MaskoException>(() => http.PostAsync(new Uri("/v1/x", UriKind.Relative), null));
        Assert.Throws<MaskoException>(() => http.Send(new HttpRequestMessage(HttpMethod.Post, "/v1/x")));
        using var read = await http.GetAsync(new Uri("/v1/x", UriKind.Relative));
        using var readAtOnce = http.Send(new HttpRequestMessage(HttpMethod.Get, "/v1/x"));

        Assert.That(server.Requests.Select(request => request.Method), Is.EqualTo(new[] { "GET", "GET" }));
    }

    [TestCase("not found")]
    [TestCase("not sent")]
    [TestCase("open circuit")]
    public async Task A_handler_that_says_no_in_place_of_what_happened_is_not_believed(string said)
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var masko = Guarded(server, new FallbackHandler(said switch
        {
            "not found" => FallbackHandler.NotFound,
            "not sent" => FallbackHandler.NotSent,
            _ => () => throw new BrokenCircuitException("open"),
        }));

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")))!;

        Assert.That(error.CanRetry, Is.False);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_open_circuit_of_a_given_http_client_is_no_proof_that_nothing_left()
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var http = new HttpClient(new FallbackHandler(() => throw new BrokenCircuitException("open")) { InnerHandler = OwnHttpClient.CreateHandler() });
        using var masko = new MaskoClient(WireServer.Key, http, new() { BaseAddress = server.Address });

        Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Each_call_has_a_mark_of_its_own()
    {
        await using var server = await WireServer.StartAsync(202, """{"data":{"job_id":"j"}}""");
        using var masko = server.Client();

        await masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"));
        await masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p"));

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    private static MaskoClient Guarded(WireServer server, DelegatingHandler around)
    {
        around.InnerHandler = new ChargeGuard(OwnHttpClient.CreateHandler());
        var options = new MaskoClientOptions { BaseAddress = server.Address, Retry = { MaxRetries = 0 }, RateBudget = { PerMinute = null, PerHour = null } };
        return new(WireServer.Key, new HttpClient(around), options);
    }

    private sealed class Dissatisfied : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var response = await base.SendAsync(request, cancellationToken);
            return new(HttpStatusCode.BadGateway);
        }
    }

    private sealed class Impatient(WireServer server) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var sending = base.SendAsync(request, patience.Token);
            if (server.Requests.Count == 0)
            {
                await server.NextAsync();
            }

            await patience.CancelAsync();
            return await sending;
        }
    }

    private sealed class Forgetful : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ((IDictionary<string, object?>)request.Options).Clear();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
