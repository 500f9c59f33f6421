using System.Diagnostics;
using Masko.Client.Http;
using Masko.Client.Tests.Guard;
using Masko.Client.Tests.Shared;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Test]
    public async Task A_call_is_a_span_with_the_name_of_its_operation()
    {
        await using var server = await WireServer.StartAsync(context =>
        {
            context.Response.Headers["x-request-id"] = "7f0c-3";
            return Answer.Json(context, 202, """{"data":{"job_id":"j"}}""");
        });
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client();

        await masko.Generation.GenerateAsync("f9503022", GenerateBody.Image("n", "p"));

        Assert.Multiple(() =>
        {
            Assert.That((seen.Span.OperationName, seen.Span.Kind, seen.Span.Status), Is.EqualTo(("generation.generate", ActivityKind.Client, ActivityStatusCode.Unset)));
            Assert.That(seen.Span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), Is.EquivalentTo(new Dictionary<string, object?>
            {
                ["masko.operation"] = "generation.generate",
                ["http.request.method"] = "POST",
                ["url.template"] = "/v1/collections/{collectionId}/generate",
                ["server.address"] = "127.0.0.1",
                ["server.port"] = server.Address.Port,
                ["gen_ai.provider.name"] = "masko",
                ["gen_ai.operation.name"] = "generate_content",
                ["http.response.status_code"] = 202,
                ["masko.request_id"] = "7f0c-3",
            }));
        });
    }

    [Test]
    public async Task Tries_are_counted_in_one_span()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Reset, Answer.Fine));
        using var seen = new Observed(server.Address.Port);
        using var masko = server.RetryingClient(options => options.LoggerFactory = seen);

        await masko.Jobs.GetAsync("j");

        Assert.Multiple(() =>
        {
            Assert.That(seen.Span.GetTagItem("http.request.resend_count"), Is.EqualTo(2));
            Assert.That(seen.Span.GetTagItem("http.response.status_code"), Is.EqualTo(200));
            Assert.That(seen.Span.Status, Is.EqualTo(ActivityStatusCode.Unset));
            Assert.That(seen.Measurements.Count(measured => measured.Instrument == MaskoTelemetry.Retries), Is.EqualTo(2));
            Assert.That(seen.Lines.Select(line => (line.Level, line.Id.Id, line.Id.Name)), Is.All.EqualTo((LogLevel.Information, 1, "SentAgain")).And.Exactly(2).Items);
            Assert.That(seen.Lines.First().Text, Is.EqualTo("jobs.get failed with 500 (try 1), and is sent again in 0.001 s.").Or.StartsWith("jobs.get failed with 500 (try 1), and is sent again in 0.0"));
        });
    }

    [Test]
    public async Task An_error_is_told_by_its_status_or_its_type()
    {
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(404), Answer.Reset));
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client();

        Assert.CatchAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
        Assert.CatchAsync<OutcomeUnknownException>(() => masko.Projects.CreateAsync(new() { Name = "n" }));

        Assert.That(seen.Spans.Select(span => (span.OperationName, span.Status, span.GetTagItem("error.type"))), Is.EqualTo(new (string, ActivityStatusCode, object?)[]
        {
            ("jobs.get", ActivityStatusCode.Error, "404"), ("projects.create", ActivityStatusCode.Error, "Masko.Client.OutcomeUnknownException"),
        }));
    }

    [Test]
    public async Task A_call_that_is_not_modelled_has_a_name_that_many_share()
    {
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client();

        await masko.SendAsync<Job>(HttpMethod.Post, "/v1/things/7f0c");
        await masko.SendAsync<Job>(new HttpMethod("BREW"), "/v1/things/7f0c");

        Assert.That(seen.Spans.Select(span => (span.OperationName, span.GetTagItem("masko.operation"), span.GetTagItem("url.template"))), Is.EqualTo(new (string, object?, object?)[]
        {
            ("POST", "other", null), ("_OTHER", "other", null),
        }));
    }

    [Test]
    public async Task Calls_are_counted_and_their_time_is_measured()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(context =>
        {
            time.Advance(TimeSpan.FromSeconds(3));
            return Answer.Fine(context);
        });
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client(options => options.Time = time);

        await masko.Webhooks.DeleteAsync("w");

        var duration = seen.The(MaskoTelemetry.CallDuration);
        Assert.Multiple(() =>
        {
            Assert.That((duration.Value, duration.Unit), Is.EqualTo((3.0, "s")));
            Assert.That(duration.Tags.Keys, Is.EquivalentTo(new[]
            {
                "masko.operation", "http.request.method", "url.template", "server.address", "server.port", "http.response.status_code",
            }));
            Assert.That(seen.The(MaskoTelemetry.Calls).Value, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_send_that_the_guard_refused_is_counted_and_logged_as_an_error()
    {
        await using var server = await WireServer.StartAsync(Answer.Reset);
        using var seen = new Observed(server.Address.Port);
        using var http = new HttpClient(new FiveTimesHandler { InnerHandler = new ChargeGuard(OwnHttpClient.CreateHandler()) });
        using var masko = new MaskoClient(WireServer.Key, http, new() { BaseAddress = server.Address, LoggerFactory = seen });

        Assert.CatchAsync<OutcomeUnknownException>(() => masko.Generation.GenerateAsync("c", GenerateBody.Image("n", "p")));

        Assert.That(seen.Measurements.Count(measured => measured.Instrument == MaskoTelemetry.GuardedSends), Is.EqualTo(4));
        Assert.That(seen.Lines, Has.Count.EqualTo(4).And.All.EqualTo((LogLevel.Error, new EventId(4, "SecondSendRefused"),
            "A handler sent generation.generate a second time, which was refused because it could be paid or done twice: its connection broke.")));
    }

    [Test]
    public async Task The_circuit_tells_when_it_opens_and_closes()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Status(500), Answer.Fine));
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client(options => (options.Time, options.CircuitBreaker.MinimumCalls, options.LoggerFactory) = (time, 2, seen));

        Assert.CatchAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
        Assert.CatchAsync<MaskoApiException>(() => masko.Jobs.GetAsync("j"));
        time.Advance(TimeSpan.FromSeconds(5));
        await masko.Jobs.GetAsync("j");

        Assert.That(seen.Lines, Is.EqualTo(new[]
        {
            (LogLevel.Warning, new EventId(2, "CircuitOpened"), "So much failed that nothing is sent for 5 s. The last failure was 500."),
            (LogLevel.Information, new EventId(3, "CircuitClosed"), "Requests are sent again: one got through."),
        }));
    }

    [Test]
    public async Task A_wait_for_the_rate_limit_is_measured_and_logged()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Fine);
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client(options => (options.Time, options.RateBudget.PerMinute, options.LoggerFactory) = (time, 1, seen));
        await masko.Credits.GetAsync();

        var call = masko.Credits.GetAsync();
        await time.PassAsync(TimeSpan.FromSeconds(61));
        await call;

        Assert.That(seen.The(MaskoTelemetry.RateLimitWait).Value, Is.EqualTo(61));
        Assert.That(seen.Lines.Single(), Is.EqualTo((LogLevel.Debug, new EventId(5, "WaitedForRateLimit"), "credits.get waited 61 s for the rate limit.")));
    }

    [Test]
    public async Task A_time_out_is_logged_with_its_option()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Never);
        using var seen = new Observed(server.Address.Port);
        using var masko = server.Client(options => (options.Time, options.LoggerFactory) = (time, seen));

        var call = masko.Generation.PreviewAsync(new() { Prompt = "p" });
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(100));
        Assert.CatchAsync<OutcomeUnknownException>(() => call);

        Assert.That(seen.Lines.Single(), Is.EqualTo(
            (LogLevel.Warning, new EventId(6, "TookTooLong"), "generation.preview took too long. The limit is MaskoClientOptions.Timeout: 100 s.")));
    }

    [Test]
    public async Task The_watch_over_all_tests_sees_logs_spans_metrics_and_exceptions()
    {
        var before = NoSecretsAttribute.Watch.Seen;
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Status(500), Answer.Fine));
        using var masko = server.RetryingClient();

        await masko.Credits.GetAsync();

        var after = NoSecretsAttribute.Watch.Seen;
        Assert.That(after.Logs > before.Logs && after.Spans > before.Spans && after.Measurements > before.Measurements && after.Exceptions > before.Exceptions, Is.True);
    }
}
