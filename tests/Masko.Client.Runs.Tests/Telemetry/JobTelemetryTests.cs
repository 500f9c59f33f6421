using System.Diagnostics;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Telemetry;

/// <summary>Jobs under the reference server: a span each, every end counted once.</summary>
public sealed class JobTelemetryTests
{
    [Test]
    public async Task A_job_is_a_span_below_its_caller_from_the_wait_to_its_end()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromSeconds(70) });
        using var seen = new Observed(studio.Server.Address.Port);
        using var caller = new Activity("of the caller").Start();

        var job = await studio.DriveAsync(() => GenerateAsync(studio));

        var span = seen.Named(MaskoTelemetry.JobSpan).Single();
        Assert.Multiple(() =>
        {
            Assert.That((span.Kind, span.Status, span.ParentSpanId), Is.EqualTo((ActivityKind.Internal, ActivityStatusCode.Unset, caller.SpanId)));
            Assert.That(span.Duration, Is.EqualTo(TimeSpan.FromSeconds(70)).Within(TimeSpan.FromSeconds(2)));
            Assert.That(span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), Is.EquivalentTo(new Dictionary<string, object?>
            {
                ["server.address"] = studio.Server.Address.Host,
                ["server.port"] = studio.Server.Address.Port,
                ["masko.job.id"] = job.Id,
                ["masko.job.kind"] = "item_generation",
                ["masko.job.status"] = "completed",
            }));
            Assert.That(Activity.Current, Is.SameAs(caller), "nobody's current span is left behind");
        });
    }

    [Test]
    public async Task Its_end_its_time_and_its_cost_are_counted()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromSeconds(70) });
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(() => GenerateAsync(studio));

        var duration = seen.The(MaskoTelemetry.JobDuration);
        Assert.Multiple(() =>
        {
            Assert.That(seen.The(MaskoTelemetry.CreditsSpent).Value, Is.EqualTo(studio.Server.Ledger.Spent).And.EqualTo(1));
            Assert.That(seen.The(MaskoTelemetry.CreditsSpent).Tags.Keys, Is.EquivalentTo(new[] { "server.address", "server.port", "masko.job.kind" }));
            Assert.That(seen.The(MaskoTelemetry.Jobs).Value, Is.EqualTo(1));
            Assert.That((duration.Unit, duration.Value), Is.EqualTo(("s", 70.5)), "half a second until it was begun");
            Assert.That(duration.Tags.Keys, Is.EquivalentTo(new[] { "server.address", "server.port", "masko.job.kind", "masko.job.status" }));
        });
    }

    [Test]
    public async Task However_often_and_by_whomever_its_end_is_seen_it_is_counted_once()
    {
        await using var studio = await Studio.OpenAsync();
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving"));
            await Task.WhenAll(wave.WaitAsync(), wave.WaitAsync(), studio.Masko.WaitAsync(wave.JobId));
            await studio.Masko.WaitAsync(wave.JobId);
            studio.Masko.Receive(new() { Event = JobEventType.JobCompleted, JobId = wave.JobId });
            studio.Masko.Receive(new() { Event = JobEventType.JobCompleted, JobId = wave.JobId });
        });

        Assert.That(seen.Values(MaskoTelemetry.CreditsSpent), Is.EqualTo(new[] { 1.0 }));
        Assert.That(seen.Values(MaskoTelemetry.Jobs), Is.EqualTo(new[] { 1.0 }));
        Assert.That(seen.Named(MaskoTelemetry.JobSpan), Has.Count.EqualTo(2), "one for those who waited together, one for who came later");
    }

    [Test]
    public async Task What_a_delivery_ended_costs_its_price_and_the_job_counts_also_when_nobody_waited()
    {
        await using var studio = await Studio.OpenAsync();
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Animation("Waving", "stands", "waves", TimeSpan.FromSeconds(4)));
            var waiting = wave.WaitAsync();
            studio.Masko.Receive(new() { Event = JobEventType.JobCompleted, JobId = wave.JobId, Type = JobType.Animation });
            await waiting;
            studio.Masko.Receive(new() { Event = JobEventType.JobFailed, JobId = "of-somebody-else", Type = new("of next year") });
        });

        Assert.That(seen.Values(MaskoTelemetry.CreditsSpent), Is.EqualTo(new[] { 21.0 }));
        Assert.That(seen.Measurements.Where(measured => measured.Instrument == MaskoTelemetry.Jobs).Select(measured => (measured.Tags["masko.job.kind"], measured.Tags["masko.job.status"])),
            Is.EqualTo(new (object?, object?)[] { ("animation", "completed"), ("other", "failed") }));
    }

    [Test]
    public async Task A_failed_job_costs_nothing_and_its_span_is_an_error()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().Fails("internal_error", "The model is tired");
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(() => Studio.CatchAsync<JobFailedException>(() => GenerateAsync(studio)));

        var span = seen.Named(MaskoTelemetry.JobSpan).Single();
        Assert.Multiple(() =>
        {
            Assert.That((span.Status, span.GetTagItem("masko.job.status"), span.GetTagItem("error.type")),
                Is.EqualTo((ActivityStatusCode.Error, (object?)"failed", (object?)"Masko.Client.JobFailedException")));
            Assert.That(span.StatusDescription, Is.Null, "what the service wrote is not in it");
            Assert.That(seen.The(MaskoTelemetry.Jobs).Tags["masko.job.status"], Is.EqualTo("failed"));
            Assert.That(seen.Values(MaskoTelemetry.CreditsSpent), Is.Empty);
        });
    }

    [Test]
    public async Task A_job_that_is_left_alone_ends_its_span_and_counts_when_somebody_comes_back()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromSeconds(70) });
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving"));
            await Studio.CatchAsync<MaskoTimeoutException>(() => wave.WaitAsync(new() { Timeout = TimeSpan.FromSeconds(40) }));
            Assert.That(seen.Values(MaskoTelemetry.Jobs), Is.Empty);
            await wave.WaitAsync();
        });

        Assert.That(seen.Named(MaskoTelemetry.JobSpan).Select(span => (span.Status, span.GetTagItem("masko.job.status"))), Is.EqualTo(new (ActivityStatusCode, object?)[]
        {
            (ActivityStatusCode.Unset, "processing"), (ActivityStatusCode.Unset, "completed"),
        }));
        Assert.That(seen.Values(MaskoTelemetry.Jobs), Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public async Task A_job_that_nobody_knows_ends_its_span_with_the_error()
    {
        await using var studio = await Studio.OpenAsync();
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(() => Studio.CatchAsync<MaskoApiException>(() => studio.Masko.WaitAsync("nowhere")));

        var span = seen.Named(MaskoTelemetry.JobSpan).Single();
        Assert.That((span.Status, span.GetTagItem("error.type"), span.GetTagItem("masko.job.status")), Is.EqualTo((ActivityStatusCode.Error, (object?)"404", (object?)"other")));
        Assert.That(seen.Values(MaskoTelemetry.Jobs), Is.Empty);
    }

    private static async Task<Job> GenerateAsync(Studio studio)
    {
        var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
        return await wave.WaitAsync();
    }
}
