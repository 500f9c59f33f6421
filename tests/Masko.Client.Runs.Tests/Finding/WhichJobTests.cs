namespace Masko.Client.Runs.Tests.Finding;

/// <summary>Which of the listed jobs is the one that was lost.</summary>
public sealed class WhichJobTests
{
    private static readonly GenerateBody Waving = GenerateBody.Image("Waving", "waving hello");
    private static readonly GenerateBody OtherWaving = GenerateBody.Image("Waving", "waving goodbye");

    [Test]
    public async Task Equal_generations_of_one_name_each_get_a_job_of_their_own()
    {
        await using var studio = await Studio.OpenAsync();
        var same = GenerateBody.Animation("Jump", "stands", "jumps", TimeSpan.FromSeconds(1)) with { Sizes = [480] };

        var (both, one) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(same, isDone: true);
            await studio.LoseAsync(same with { Sizes = [480], Tag = "mine" }, isDone: true);
            return (await studio.Masko.FindJobsAsync(studio.Fox.Id, [same, same with { Sizes = [480], Tag = "mine" }], lost.SentAt!.Value),
                await studio.Masko.FindJobAsync(studio.Fox.Id, same, lost));
        });

        Assert.That(both.Select(lookup => lookup.State), Is.All.EqualTo(JobLookupState.Found));
        Assert.That(both.Select(lookup => lookup.Job!.Id), Is.Unique);
        Assert.That((one.State, one.Job, one.Jobs.Count), Is.EqualTo((JobLookupState.Unclear, (Job?)null, 2)));
        Assert.That(one.Reason, Does.StartWith("1 generation was sent of 'Jump', and 2 jobs are listed as started since "));
        Assert.That(one.Reason, Does.Contain(one.Jobs[0].Id).And.Contains(one.Jobs[1].Id));
    }

    [Test]
    public async Task Different_generations_of_one_name_are_told_apart_by_nothing()
    {
        await using var studio = await Studio.OpenAsync();

        var lookups = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true);
            await studio.LoseAsync(OtherWaving, isDone: false);
            return await studio.Masko.FindJobsAsync(studio.Fox.Id, [Waving, OtherWaving], lost.SentAt!.Value);
        });

        Assert.That(lookups.Select(lookup => (lookup.State, lookup.Jobs.Count)), Is.All.EqualTo((JobLookupState.Unclear, 1)));
        Assert.That(lookups[0].Reason, Does.StartWith("2 different generations of 'Waving' were sent, and a job does not show which"));
    }

    [Test]
    public async Task Different_generations_of_one_name_of_which_none_began_are_not_found()
    {
        await using var studio = await Studio.OpenAsync();

        var lookups = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: false);
            await studio.LoseAsync(OtherWaving, isDone: false);
            return await studio.Masko.FindJobsAsync(studio.Fox.Id, [Waving, OtherWaving], lost.SentAt!.Value);
        });

        Assert.That(lookups.Select(lookup => lookup.State), Is.All.EqualTo(JobLookupState.NotFound));
    }

    [Test]
    public async Task Fewer_jobs_than_equal_generations_leave_all_of_them_unclear()
    {
        await using var studio = await Studio.OpenAsync();

        var (lookups, seconds) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true);
            return await studio.TimedAsync(() => studio.Masko.FindJobsAsync(studio.Fox.Id, [Waving, Waving], lost.SentAt!.Value));
        });

        Assert.That(lookups.Select(lookup => (lookup.State, lookup.Jobs.Count)), Is.All.EqualTo((JobLookupState.Unclear, 1)));
        Assert.That(seconds, Is.InRange(60, 60.1));
    }

    [Test]
    public async Task Jobs_that_are_known_are_left_out()
    {
        await using var studio = await Studio.OpenAsync();

        var (lookup, known) = await studio.DriveAsync(async () =>
        {
            var start = studio.Server.Time.GetUtcNow();
            var known = (await studio.Masko.GenerateAsync(studio.Fox.Id, Waving)).JobId;
            await studio.LoseAsync(OtherWaving, isDone: true);
            return (await studio.Masko.FindJobAsync(studio.Fox.Id, OtherWaving, start, new() { KnownJobs = [null, "", known] }), known);
        });

        Assert.That(lookup.State, Is.EqualTo(JobLookupState.Found));
        Assert.That(lookup.Job!.Id, Is.Not.EqualTo(known));
    }

    [Test]
    public async Task An_older_job_of_the_name_is_not_taken()
    {
        await using var studio = await Studio.OpenAsync();

        var lookup = await studio.DriveAsync(async () =>
        {
            await studio.MakeAsync(Waving, GenerateBody.Image("Jumping", "jumps"));
            return await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, await studio.LoseAsync(Waving, isDone: false));
        });

        Assert.That((lookup.State, lookup.Jobs.Count), Is.EqualTo((JobLookupState.NotFound, 0)));
    }

    [Test]
    public async Task A_job_of_an_earlier_try_that_failed_does_not_stand_for_a_later_one([Values] bool isDone)
    {
        await using var studio = await Studio.OpenAsync(new() { ListingTime = TimeSpan.FromSeconds(10) });
        studio.Server.Faults.OnJob().Fails();

        var (lookup, failed) = await studio.DriveAsync(async () =>
        {
            var start = studio.Server.Time.GetUtcNow();
            var first = await studio.Masko.GenerateAsync(studio.Fox.Id, Waving);
            await studio.WaitAsync(20);
            await studio.LoseAsync(Waving, isDone);
            return (await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, start), first.JobId);
        });

        Assert.That(lookup.State, Is.EqualTo(JobLookupState.Found));
        Assert.That(lookup.Job!.Id, isDone ? Is.Not.EqualTo(failed) : Is.EqualTo(failed));
        Assert.That(lookup.Reason, isDone ? Does.EndWith("It is completed.") : Does.EndWith("It failed; what it cost is given back."));
    }

    [Test]
    public async Task What_is_added_to_an_item_is_known_by_the_item_and_a_new_one_of_its_name_is_another()
    {
        await using var studio = await Studio.OpenAsync();

        var (again, fresh) = await studio.DriveAsync(async () =>
        {
            var item = (await studio.Masko.GenerateAsync(studio.Fox.Id, Waving)).ItemId!;
            await studio.WaitAsync(30);
            var regenerate = GenerateBody.Regenerate(item, "waving again");
            var lost = await studio.LoseAsync(regenerate, isDone: true);
            await studio.LoseAsync(Waving, isDone: true);
            return (
                await studio.Masko.FindJobAsync(studio.Fox.Id, regenerate, lost),
                await studio.Masko.FindJobsAsync(studio.Fox.Id, [Waving, regenerate], lost.SentAt!.Value));
        });

        Assert.That(again.State, Is.EqualTo(JobLookupState.Found));
        Assert.That(again.Reason, Does.Contain($"that of item {again.Job!.ItemId}."));
        Assert.That(fresh.Select(lookup => lookup.State), Is.All.EqualTo(JobLookupState.Found));
        Assert.That(fresh[0].Job!.ItemId, Is.Not.EqualTo(fresh[1].Job!.ItemId));
        Assert.That(fresh[1].Job!.Id, Is.EqualTo(again.Job.Id));
    }

    [Test]
    public async Task An_edit_and_a_new_image_of_one_item_are_told_apart_by_nothing()
    {
        await using var studio = await Studio.OpenAsync();

        var lookups = await studio.DriveAsync(async () =>
        {
            var made = await studio.Masko.GenerateAsync(studio.Fox.Id, Waving);
            var done = await made.WaitAsync();
            var edit = GenerateBody.Edit(made.ItemId!, done.Assets.RequireImage(), "add a hat");
            await studio.WaitAsync(30);
            var lost = await studio.LoseAsync(edit, isDone: true);
            var regenerate = GenerateBody.Regenerate(made.ItemId!, "waving again");
            return await studio.Masko.FindJobsAsync(studio.Fox.Id, [edit, regenerate], lost.SentAt!.Value);
        });

        Assert.That(lookups.Select(lookup => lookup.State), Is.All.EqualTo(JobLookupState.Unclear));
    }

    [Test]
    public async Task An_image_and_an_animation_of_one_name_are_told_apart_by_their_types()
    {
        await using var studio = await Studio.OpenAsync();
        var moving = GenerateBody.Animation("Waving", "stands", "waves", TimeSpan.FromSeconds(1));

        var (lookups, alone) = await studio.DriveAsync(async () =>
        {
            var lost = await studio.LoseAsync(Waving, isDone: true);
            await studio.LoseAsync(moving, isDone: true);
            return (
                await studio.Masko.FindJobsAsync(studio.Fox.Id, [moving, Waving], lost.SentAt!.Value),
                await studio.Masko.FindJobAsync(studio.Fox.Id, Waving, lost));
        });

        Assert.That(lookups.Select(lookup => lookup.Job?.Type), Is.EqualTo(new[] { JobType.Animation, JobType.ItemGeneration }));
        Assert.That(alone.Job?.Type, Is.EqualTo(JobType.ItemGeneration));
    }

    [Test]
    public async Task The_way_back_of_a_transition_is_not_the_transition()
    {
        await using var studio = await Studio.OpenAsync();

        var lookup = await studio.DriveAsync(async () =>
        {
            var from = await (await studio.Masko.GenerateAsync(studio.Fox.Id, Waving)).WaitAsync();
            var to = await (await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Idle", "stands"))).WaitAsync();
            var (start, end) = (from.Assets.RequireImage(), to.Assets.RequireImage());
            var turn = GenerateBody.Transition(start, end, "Turn", "turns", TimeSpan.FromSeconds(1)) with
            {
                AutoReverse = true, Sizes = [480],
            };
            var lost = await studio.LoseAsync(turn, isDone: true);
            await studio.WaitAsync(300);
            return await studio.Masko.FindJobAsync(studio.Fox.Id, turn, lost);
        });

        Assert.That((lookup.State, lookup.Job?.Type), Is.EqualTo((JobLookupState.Found, JobType.Animation)));
    }
}
