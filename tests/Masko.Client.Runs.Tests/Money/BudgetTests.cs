namespace Masko.Client.Runs.Tests.Money;

/// <summary>What a run may spend, and what there is to be spent.</summary>
public sealed class BudgetTests
{
    [Test]
    public async Task A_budget_is_never_overrun()
    {
        await using var studio = await Studio.OpenAsync();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(25), new() { Budget = 12 });
            return await run.Completion;
        });

        Assert.That((summary.Completed, summary.NotSent, summary.End), Is.EqualTo((12, 13, RunEnd.Budget)));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(12));
    }

    [Test]
    public async Task A_budget_of_which_nothing_is_left_sends_nothing()
    {
        await using var studio = await Studio.OpenAsync();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), new() { Budget = 0 });
            return await run.Completion;
        });

        Assert.That((summary.NotSent, summary.End, summary.Spent), Is.EqualTo((3, RunEnd.Budget, 0m)));
        Assert.That(studio.Server.Ledger.Charged, Is.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new GenerationRunOptions { Budget = -1 });
    }

    [Test]
    public async Task A_budget_beyond_the_balance_ends_for_want_of_credits()
    {
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 12, Workers = 100 });

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(25), new() { Budget = 20 });
            return await run.Completion;
        });

        Assert.That((summary.Completed, summary.NotSent, summary.Rejected, summary.End), Is.EqualTo((12, 13, 0, RunEnd.Credits)));
    }

    [Test]
    public async Task Too_few_credits_stop_the_run_and_say_what_is_left()
    {
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 25, Workers = 100 });

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(60), new() { MaxRequests = 1 });
            return await run.Completion;
        });

        Assert.That((summary.Completed, summary.Rejected, summary.NotSent, summary.End), Is.EqualTo((20, 10, 30, RunEnd.Credits)));
        Assert.That(summary.Error, Is.InstanceOf<InsufficientCreditsException>());
    }
}
