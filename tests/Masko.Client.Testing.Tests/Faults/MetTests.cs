namespace Masko.Client.Testing.Tests.Faults;

public sealed class MetTests
{
    [Test]
    public async Task A_rule_that_never_happened_is_told_by_name()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.On(MaskoOperations.GenerateBatch).ResetAfterExecuting(times: 1);
        scripted.Faults.On(MaskoOperations.GetCredits).Skip(5).RateLimited(times: 2, retryAfter: TimeSpan.FromSeconds(30));
        scripted.Faults.OnAny().Named("the gateway is away").Answer(502);
        scripted.Faults.OnJob().OfItem("Waving").NeverEnds(FaultScript.Always);
        await scripted.GetAsync("/v1/credits");
        await scripted.GetAsync("/v1/credits");

        Assert.That(scripted.Faults.ShouldAllHaveBeenMet, Throws.TypeOf<MaskoServerAssertionException>().With.Message.EqualTo("""
            3 of 4 fault(s) never happened:
            generation.generateBatch: reset after executing, 1 time (matched 0 times, fired 0 times)
            credits.get, after the first 5: rate limited for 30 s, 2 times (matched 2 times, fired 0 times)
            job of item "Waving": never ends, always (matched 0 times, fired 0 times)
            These happened:
            the gateway is away (matched 2 times, fired 1 time, ran out)
            """));
    }

    [Test]
    public async Task When_all_happened_there_is_nothing_to_tell()
    {
        await using var scripted = await Scripted.OpenAsync();
        Assert.That(scripted.Faults.ShouldAllHaveBeenMet, Throws.Nothing);

        scripted.Faults.OnAny().Answer(503, times: 2);
        await scripted.GetAsync("/v1/credits");

        Assert.That(scripted.Faults.ShouldAllHaveBeenMet, Throws.Nothing);
    }

    [Test]
    public async Task A_rule_shows_what_it_met()
    {
        await using var scripted = await Scripted.OpenAsync();
        var rule = scripted.Faults.On(MaskoOperations.GetCredits).Answer(503, times: 2);
        Assert.That((rule.Times, rule.Matched, rule.Fired, rule.WasMet, rule.RanOut), Is.EqualTo(((int?)2, 0, 0, false, false)));

        for (var i = 0; i < 3; i++)
        {
            await scripted.GetAsync("/v1/credits");
        }

        Assert.That((rule.Matched, rule.Fired, rule.WasMet, rule.RanOut), Is.EqualTo((3, 2, true, true)));
        Assert.That(scripted.Faults.Rules, Is.EqualTo([rule]));
        Assert.That(rule.ToString(), Is.EqualTo("credits.get: answer 503, 2 times (matched 3 times, fired 2 times, ran out)"));
    }

    [Test]
    public async Task Names_say_what_rules_do()
    {
        await using var scripted = await Scripted.OpenAsync();
        var any = scripted.Faults.OnAny();
        var second = TimeSpan.FromSeconds(1.5);
        FaultRule[] rules =
        [
            any.WithBody("fox").Where(_ => true).Error(500, "internal_error", "Try again.", afterExecuting: true),
            any.RateLimited(),
            any.Redirect(new Uri("https://a.example/b")),
            any.ResetBeforeExecuting(FaultScript.Always),
            any.DelayBeforeExecuting(second),
            any.DelayBeforeAnswering(second),
            any.EndHoldEarly(second),
            any.CutOff(),
            any.Truncate(),
            any.Trickle(),
            any.Trickle(second),
            any.NotJson(),
            any.WrongShape(),
            any.Gigantic(),
            any.ContentType("text/plain"),
            any.NotReady(),
            any.BatchEntryMissing(2),
            any.BatchEntryTwice(),
            any.BatchOutOfOrder(),
            any.OlderShape(OlderShape.BareBody),
            any.WrongPaging(PagingFlaw.NeverMore),
            scripted.Faults.OnJob().GoesTo("moderation", forEver: true),
            scripted.Faults.OnJob().TakesLonger(second),
            scripted.Faults.ResetConnections(),
        ];

        Assert.That(rules.Select(rule => rule.Name), Is.EqualTo([
            "any operation with \"fox\" in the body under a condition: error 500 internal_error after executing, 1 time",
            "any operation: rate limited, 1 time",
            "any operation: redirect to https://a.example/b, 1 time",
            "any operation: reset before executing, always",
            "any operation: delay of 1.5 s before executing, 1 time",
            "any operation: delay of 1.5 s before answering, 1 time",
            "jobs.get: hold ends after 1.5 s, 1 time",
            "any operation: body cut off, 1 time",
            "any operation: body truncated, 1 time",
            "any operation: body byte by byte, 1 time",
            "any operation: body byte by byte, 1.5 s apart, 1 time",
            "any operation: HTML in place of JSON, 1 time",
            "any operation: JSON of a wrong shape, 1 time",
            "any operation: body of 100000000 bytes, 1 time",
            "any operation: content type text/plain, 1 time",
            "assets.download: placeholder in place of the file, 1 time",
            "generation.generateBatch: batch answer without entry 2, 1 time",
            "generation.generateBatch: batch answer with entry 0 twice, 1 time",
            "generation.generateBatch: batch answer out of order, 1 time",
            "any operation: older shape BareBody, 1 time",
            "any operation: paging with NeverMore, 1 time",
            "job: goes to 'moderation' for ever, 1 time",
            "job: takes 1.5 s longer, 1 time",
            "new connection: reset before a request is read, 1 time",
        ]));
    }

    [Test]
    public async Task Rules_of_one_name_are_told_apart()
    {
        await using var scripted = await Scripted.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            scripted.Faults.OnAny().Named("away").Answer(503);
        }

        Assert.That(scripted.Faults.Rules.Select(rule => rule.Name), Is.EqualTo(["away", "away (2)", "away (3)"]));
    }

    [Test]
    public async Task After_a_clear_there_is_no_rule()
    {
        await using var scripted = await Scripted.OpenAsync();
        scripted.Faults.OnAny().Answer(503, times: FaultScript.Always);
        scripted.Faults.OnJob().NeverEnds(FaultScript.Always);

        scripted.Faults.Clear();

        Assert.That(scripted.Faults.Rules, Is.Empty);
        Assert.That(await scripted.StatusAsync(await scripted.ImageAsync()), Is.EqualTo("completed"));
        Assert.That(scripted.Faults.ShouldAllHaveBeenMet, Throws.Nothing);
    }
}
