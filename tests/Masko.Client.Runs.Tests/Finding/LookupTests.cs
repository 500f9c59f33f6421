using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Finding;

/// <summary>What became of a generation whose answer was lost, and when that can be said.</summary>
public sealed class LookupTests
{
    private static readonly GenerateBody Waving = GenerateBody.Image("Waving", "waving hello");

    [Test]
    public async Task What_was_carried_out_is_found_at_once_and_costs_nothing_more()
    {
        await using var studio = await Studio.OpenAsync();

        var (lookup, seconds) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true);
            return await studio.TimedAsync(() => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost));
        });

        Assert.That((lookup.State, lookup.Job?.ItemName, lookup.Jobs.Count), Is.EqualTo((JobLookupState.Found, "Waving", 1)));
        Assert.That(lookup.Body, Is.SameAs(Waving));
        Assert.That(lookup.Reason, Is.EqualTo($"Job {lookup.Job!.Id} is that of 'Waving'. It is at work."));
        Assert.That((seconds, studio.Server.Ledger.Spent, studio.Lists()), Is.EqualTo((0, 1, 1)));
    }

    [TestCase(60)]
    [TestCase(300)]
    public async Task What_was_not_carried_out_is_not_found_when_the_settle_time_is_over_and_not_earlier(int settle)
    {
        await using var studio = await Studio.OpenAsync();

        var (lookup, seconds) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: false);
            var options = settle == 60 ? null : new JobLookupOptions { SettleTime = TimeSpan.FromSeconds(settle) };
            return await studio.TimedAsync(() => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost, options));
        });

        Assert.That((lookup.State, lookup.Job, lookup.Jobs.Count), Is.EqualTo((JobLookupState.NotFound, (Job?)null, 0)));
        Assert.That(seconds, Is.InRange(settle, settle + 0.1));
        Assert.That(lookup.Reason, Is.EqualTo(
            $"No job of 'Waving' was started since 2026-01-01 00:00:00 UTC, and {settle} s after the look-up began none is listed: "
            + "it can be sent again."));
        Assert.That(studio.Lists(), Is.InRange(5, settle / 15 + 5));
    }

    [Test]
    public async Task A_job_that_is_listed_late_is_found_within_the_settle_time_and_not_beyond_it(
        [Values(1, 20, 59)] int listing, [Values] bool isLonger)
    {
        await using var studio = await Studio.OpenAsync(new() { ListingTime = TimeSpan.FromSeconds(isLonger ? listing + 60 : listing) });

        var (lookup, seconds) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true);
            return await studio.TimedAsync(() => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost));
        });

        Assert.That(lookup.State, Is.EqualTo(isLonger ? JobLookupState.NotFound : JobLookupState.Found), "docs/money.md says so");
        Assert.That(seconds, isLonger ? Is.InRange(60, 60.1) : Is.InRange(listing, listing + 15));
    }

    [Test]
    public async Task A_clock_that_is_wrong_changes_nothing([Values(-60 * 24, -10, 0, 10, 60 * 24)] int minutes, [Values] bool isDone)
    {
        await using var studio = await Studio.OpenAsync(
            configure: options => options.Time = new ShiftedTime(options.Time, TimeSpan.FromMinutes(minutes)));

        var (lookup, older) = await studio.DriveAsync(async () =>
        {
            var older = (await studio.MakeAsync(Waving)).Single();
            var lost = await studio.LoseAsync(Waving, isDone);
            await studio.WaitAsync(30);
            return (await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost), older);
        });

        Assert.That(lookup.State, Is.EqualTo(isDone ? JobLookupState.Found : JobLookupState.NotFound));
        Assert.That(lookup.Jobs.Select(job => job.Id), Does.Not.Contain(older));
    }

    [Test]
    public async Task An_answer_without_a_date_is_enough_for_a_client_that_has_waited_for_a_job(
        [Values] bool hasWaited, [Values] bool isDone)
    {
        await using var studio = await Studio.OpenAsync();
        using var undated = studio.ClientOn(new ListRewriter(studio.Server.CreateHandler()) { IsDated = false }, TimeSpan.FromMinutes(10));

        var lookup = await studio.DriveAsync(async () =>
        {
            await studio.MakeAsync(Waving);
            if (hasWaited)
            {
                await (await undated.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Jumping", "jumps"))).WaitAsync();
            }

            await studio.WaitAsync(10);
            return await undated.FindJobAsync(studio.Fox.Id, Waving, await studio.LoseAsync(Waving, isDone, undated));
        });

        var known = isDone ? JobLookupState.Found : JobLookupState.NotFound;
        Assert.That(lookup.State, Is.EqualTo(hasWaited ? known : JobLookupState.Unclear));
        Assert.That(lookup.Jobs, Has.Count.EqualTo((hasWaited ? 0 : 1) + (isDone ? 1 : 0)));
        Assert.That(lookup.Reason, hasWaited ? Is.Not.Empty : Does.StartWith("The answers do not say what time it is at the service"));
    }

    [Test]
    public async Task What_may_pass_is_waited_for([Values] bool isDone)
    {
        await using var studio = await Studio.OpenAsync();

        var lookup = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone);
            var list = studio.Server.Faults.On(MaskoOperations.ListJobs);
            list.Answer(502, times: 9);
            list.RateLimited(times: 2, retryAfter: TimeSpan.FromMinutes(3));
            list.ResetBeforeExecuting(times: 9);
            list.NotJson(times: 3);
            return await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost);
        });

        Assert.That(lookup.State, Is.EqualTo(isDone ? JobLookupState.Found : JobLookupState.NotFound));
        studio.Server.Faults.ShouldAllHaveBeenMet();
    }

    [Test]
    public async Task A_plain_no_ends_the_look_up()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).Error(403, "forbidden", "Not yours.");

        var error = await studio.DriveAsync(() => Studio.CatchAsync<MaskoApiException>(
            () => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, studio.Server.Time.GetUtcNow())));

        Assert.That((int)error.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task A_cancel_ends_the_look_up_at_once()
    {
        await using var studio = await Studio.OpenAsync();

        var seconds = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: false);
            using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(20), studio.Server.Time);
            return (await studio.TimedAsync(() => Studio.CatchAsync<OperationCanceledException>(
                () => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost, null, cancel.Token)))).Seconds;
        });

        Assert.That(seconds, Is.EqualTo(20));
    }

    [Test]
    public async Task A_time_that_has_not_come_is_refused_and_none_at_all_is_the_beginning()
    {
        await using var studio = await Studio.OpenAsync();

        var lookup = await studio.DriveAsync(async () =>
        {
            await studio.LoseAsync(Waving, isDone: true);
            return await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, default(DateTimeOffset));
        });

        Assert.That(lookup.State, Is.EqualTo(JobLookupState.Found));
        var future = studio.Server.Time.GetUtcNow().AddSeconds(1);
        Assert.That(() => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, future), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => studio.Masko.FindJobAsync(studio.Fox.Id, Waving, new OutcomeUnknownException("Mine.")), Throws.ArgumentException);
    }

    [Test]
    public async Task The_unknown_items_of_a_run_are_looked_up_together()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).Skip(1).ResetAfterExecuting();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).ResetBeforeExecuting();

        var (results, lookups, spent) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(35), new() { MaxRequests = 1 });
            var results = await run.ToListAsync();
            return (results, await studio.TimedAsync(() => studio.Masko.FindJobsAsync(studio.Fox.Id, results)), studio.Server.Ledger.Spent);
        });

        var unknown = results.Where(result => result.State == ItemState.Unknown).ToList();
        Assert.That(unknown, Has.Count.EqualTo(20));
        Assert.That(lookups.Result.Select(lookup => lookup.Body), Is.EqualTo(unknown.Select(result => result.Body)));
        Assert.That(lookups.Result.CountBy(lookup => lookup.State), Is.EquivalentTo(new Dictionary<JobLookupState, int>
        {
            [JobLookupState.Found] = 10, [JobLookupState.NotFound] = 10,
        }));
        var found = lookups.Result.Where(lookup => lookup.State == JobLookupState.Found).ToList();
        Assert.That(found.Select(lookup => lookup.Job!.ItemName), Is.EqualTo(found.Select(lookup => ((ImageBody)lookup.Body).Name)));
        Assert.That((lookups.Seconds, studio.Server.Ledger.Spent), Is.EqualTo((60.001, spent)).Or.EqualTo((60.0, spent)));
    }

    [Test]
    public async Task A_run_without_unknown_items_asks_for_nothing()
    {
        await using var studio = await Studio.OpenAsync();

        var (lookups, lists) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3));
            var results = await run.ToListAsync();
            var before = studio.Server.RequestCount;
            return (await studio.Masko.FindJobsAsync(studio.Fox.Id, results), studio.Server.RequestCount - before);
        });

        Assert.That((lookups.Count, lists), Is.EqualTo((0, 0)));
    }
}
