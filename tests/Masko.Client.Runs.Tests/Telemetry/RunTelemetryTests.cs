using System.Diagnostics;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Telemetry;

public sealed class RunTelemetryTests
{
    [Test]
    public async Task A_run_is_a_span_and_what_it_calls_and_follows_is_below_it()
    {
        await using var studio = await Studio.OpenAsync();
        using var seen = new Observed(studio.Server.Address.Port);
        using var caller = new Activity("of the caller").Start();

        await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(25));
            Assert.That(Activity.Current, Is.SameAs(caller), "the caller's span stays the current one");
            await run.Completion;
        });

        var span = seen.Named(MaskoTelemetry.RunSpan).Single();
        Assert.Multiple(() =>
        {
            Assert.That((span.Kind, span.Status, span.ParentSpanId), Is.EqualTo((ActivityKind.Internal, ActivityStatusCode.Unset, caller.SpanId)));
            Assert.That(span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), Is.EquivalentTo(new Dictionary<string, object?>
            {
                ["server.address"] = studio.Server.Address.Host,
                ["server.port"] = studio.Server.Address.Port,
                ["masko.collection.id"] = studio.Fox.Id,
                ["masko.run.end"] = "done",
                ["masko.run.items"] = 25,
                ["masko.run.completed"] = 25,
                ["masko.run.credits"] = 25.0,
            }));
            Assert.That(span.Events, Is.Empty);
            Assert.That(seen.Named("generation.generateBatch").Select(call => call.ParentSpanId), Is.EqualTo(Enumerable.Repeat(span.SpanId, 3)));
            Assert.That(seen.Named(MaskoTelemetry.JobSpan).Select(job => job.ParentSpanId), Is.EqualTo(Enumerable.Repeat(span.SpanId, 25)));
        });
    }

    [Test]
    public async Task Every_item_job_and_credit_of_a_run_is_counted_once()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Pose 1").Fails();
        using var seen = new Observed(studio.Server.Address.Port);

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(25));
            return await run.Completion;
        });

        Assert.Multiple(() =>
        {
            Assert.That(seen.Values(MaskoTelemetry.CreditsSpent).Sum(), Is.EqualTo(summary.Spent).And.EqualTo(studio.Server.Ledger.Spent));
            Assert.That(seen.Values(MaskoTelemetry.Jobs).Sum(), Is.EqualTo(26), "one was tried again");
            Assert.That(seen.Measurements.Count(measured => measured.Instrument == MaskoTelemetry.Jobs && Equals(measured.Tags["masko.job.status"], "failed")), Is.EqualTo(1));
            Assert.That(seen.Measurements.Where(measured => measured.Instrument == MaskoTelemetry.RunItems).Select(measured => measured.Tags["masko.item.state"]),
                Is.EqualTo(Enumerable.Repeat("completed", 25)));
        });
    }

    [Test]
    public async Task What_did_not_complete_has_an_event_with_the_tag_of_its_item()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Pose 1").Fails("content_policy", "Not that");
        using var seen = new Observed(studio.Server.Address.Port);

        await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(200), new() { Budget = 20 });
            await run.Completion;
        });

        var span = seen.Named(MaskoTelemetry.RunSpan).Single();
        var events = span.Events.Select(happened => happened.Tags.ToDictionary(tag => tag.Key, tag => tag.Value)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(span.GetTagItem("masko.run.end"), Is.EqualTo("budget"));
            Assert.That(events, Has.Count.EqualTo(100), "no more: a run may have a million items");
            Assert.That(events.Single(tags => Equals(tags["masko.item.state"], "failed"))["masko.item.tag"], Is.EqualTo("sku-1"));
            Assert.That(events.Select(tags => tags["masko.item.state"]).Distinct(), Is.EquivalentTo(new[] { "failed", "not_sent" }));
            Assert.That(seen.Measurements.Where(measured => measured.Instrument == MaskoTelemetry.RunItems).SelectMany(measured => measured.Tags.Keys).Distinct(),
                Is.EquivalentTo(new[] { "server.address", "server.port", "masko.item.state" }));
        });
    }
}
