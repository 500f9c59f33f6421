using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

public sealed class PlanTests
{
    private static readonly TimeSpan Four = TimeSpan.FromSeconds(4);

    [Test]
    public async Task An_image_its_animation_and_transitions_between_poses_are_one_run()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = Kit();

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan);
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => (result.Name, result.State)), Is.EqualTo(new[]
            {
                ("Idle", ItemState.Completed), ("Wave", ItemState.Completed), ("Waving", ItemState.Completed), ("Idle to wave", ItemState.Completed),
            }));
            Assert.That(((AnimationOfBody)results[2].Body!).SourceImageAssetId, Is.EqualTo(results[1].Output!.Assets.RequireImage()));
            var there = (TransitionBody)results[3].Body!;
            Assert.That((there.SourceImageAssetId, there.EndImageAssetId), Is.EqualTo((results[0].Output!.Assets.RequireImage(), results[1].Output!.Assets.RequireImage())));
            Assert.That(studio.Masko.Estimate(plan).Credits, Is.EqualTo(42));
            Assert.That((summary.Spent, studio.Server.Ledger.Spent), Is.EqualTo((42m, 42)));
            Assert.That(studio.Server.Requests.Any(request => request.Operation == MaskoOperations.GetAsset), Is.False, "sources of the run itself are known");
        });
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_failure_stops_only_what_hangs_on_it()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Idle").Fails(times: null, code: "content_policy");

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Kit());
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[]
        {
            ItemState.Failed, ItemState.Completed, ItemState.Completed, ItemState.NotSent,
        }));
        Assert.That(results[3].Reason, Does.Contain("'Idle'"));
        Assert.That(results[3].Body, Is.Null);
    }

    [Test]
    public async Task A_step_starts_when_its_inputs_are_done_whatever_else_runs()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = new GenerationPlan();
        plan.Add(GenerateBody.Animation("Slow", "sits", "breathes", TimeSpan.FromSeconds(10)));
        var quick = plan.Add(GenerateBody.Image("Quick", "stands"));
        plan.Add(quick, done => GenerateBody.Edit(done.ItemId!, done.Assets.RequireImage(), "add a party hat") with { Tag = "hat" });

        var names = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan);
            var seen = new List<string>();
            await foreach (ItemResult result in run)
            {
                seen.Add(result.Tag ?? result.Name);
            }

            return seen;
        });

        Assert.That(names, Is.EqualTo(new[] { "Quick", "hat", "Slow" }));
    }

    [Test]
    public async Task A_step_does_not_wait_for_the_files_of_what_it_needs()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = new GenerationPlan();
        var wave = plan.Add(GenerateBody.Image("Wave", "waves"));
        plan.Add(wave, done => GenerateBody.AnimationOf(done.Assets.RequireImage(), "Waving", "waves", Four));
        var release = new TaskCompletionSource();

        var (whileSaving, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan, new() { SaveFile = (_, _, _) => release.Task });
            await Task.Delay(TimeSpan.FromMinutes(10), studio.Server.Time);
            var charged = studio.Server.Ledger.Spent;
            release.SetResult();
            return (charged, await run.Completion);
        });

        Assert.That(whileSaving, Is.EqualTo(21));
        Assert.That(summary.Completed, Is.EqualTo(2));
    }

    [Test]
    public async Task Nothing_is_paid_when_a_later_step_breaks_a_rule()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = new GenerationPlan();
        var wave = plan.Add(GenerateBody.Image("Wave", "waves"));
        plan.Add(wave, done => GenerateBody.AnimationOf(done.Assets.RequireImage(), "Waving", "", TimeSpan.Zero));
        plan.Add(wave, done => GenerateBody.Edit(done.ItemId!, done.Assets.RequireImage(), " "));

        var error = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan);
            return await Studio.CatchAsync<RuleBrokenException>(() => run.ToListAsync());
        });

        Assert.That(error.Problems.Cast<RuleFinding>().Select(finding => finding.RuleId), Is.SupersetOf(new[] { RuleIds.Duration, RuleIds.EmptyPrompt }));
        Assert.That(studio.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task A_budget_holds_for_the_steps_that_come_later()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Kit(), new() { Budget = 25 });
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.That(results.Count(result => result.State == ItemState.Completed), Is.EqualTo(3));
        Assert.That((results.Count(result => result.State == ItemState.NotSent), summary.End, studio.Server.Ledger.Spent), Is.EqualTo((1, RunEnd.Budget, 22)));
    }

    [Test]
    public async Task A_cancel_ends_every_step_once()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Kit());
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            run.Cancel();
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Running, ItemState.Running, ItemState.NotSent, ItemState.NotSent }));
        Assert.That((summary.Total, summary.End), Is.EqualTo((4, RunEnd.Cancelled)));
    }

    [Test]
    public async Task A_plan_may_run_twice()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = Kit();

        var completed = await studio.DriveAsync(async () =>
        {
            await using var one = studio.Masko.Run(studio.Fox.Id, plan);
            await using var two = studio.Masko.Run(studio.Fox.Id, plan);
            return (await one.Completion).Completed + (await two.Completion).Completed;
        });

        Assert.That(completed, Is.EqualTo(8));
    }

    [Test]
    public void A_step_of_another_plan_is_refused_and_so_is_a_function_that_makes_nothing()
    {
        var plan = Kit();
        var stranger = Kit().Steps[0];

        Assert.Multiple(() =>
        {
            Assert.That(() => plan.Add(stranger, done => GenerateBody.Image("Pose", "stands")), Throws.ArgumentException);
            Assert.That(() => plan.Add(plan.Steps[0], _ => null!), Throws.ArgumentException);
            Assert.That(plan.Count, Is.EqualTo(4));
            Assert.That(plan.Steps[3].ToString(), Is.EqualTo("Idle to wave, after Idle and Wave"));
        });
    }

    [Test]
    public async Task A_function_that_fails_on_the_real_job_leaves_its_step_unsent()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = new GenerationPlan();
        var calls = 0;
        var wave = plan.Add(GenerateBody.Image("Wave", "waves"));
        plan.Add(wave, done => ++calls == 1 ? GenerateBody.Image("Next", "stands") : throw new InvalidOperationException("not this one"));

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan);
            return await run.ToListAsync();
        });

        Assert.That((results[1].State, results[1].Reason), Is.EqualTo((ItemState.NotSent, "It could not be made of what it needs: not this one")));
    }

    private static GenerationPlan Kit()
    {
        var plan = new GenerationPlan();
        var idle = plan.Add(GenerateBody.Image("Idle", "stands relaxed"));
        var wave = plan.Add(GenerateBody.Image("Wave", "waves"));
        plan.Add(wave, done => GenerateBody.AnimationOf(done.Assets.RequireImage(), "Waving", "waves smoothly", Four));
        plan.Add(idle, wave, (from, to) => GenerateBody.Transition(from.Assets.RequireImage(), to.Assets.RequireImage(), "Idle to wave", "lifts a hand", Four));
        return plan;
    }
}
