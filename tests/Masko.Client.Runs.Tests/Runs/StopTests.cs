using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

/// <summary>A run that is stopped while it still asks the service about its items.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    [Test]
    public async Task A_cancel_does_not_wait_for_the_look_ups_of_a_list()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GetAsset).DelayBeforeAnswering(Late);

        var (results, took) = await StopAsync(studio, new(), run => run.Cancel());

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.NotSent));
        Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task The_time_of_a_run_counts_while_a_list_is_looked_at()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GetAsset).DelayBeforeAnswering(Late);

        var (results, took) = await StopAsync(studio, new() { Timeout = TimeSpan.FromSeconds(2) }, static _ => { });

        Assert.That(results.Select(result => result.Reason), Is.All.EqualTo("The time of the run was up."));
        Assert.That(took, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task A_cancel_does_not_wait_for_the_balance()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GetCredits).DelayBeforeAnswering(Late);
        var start = studio.Server.Time.GetUtcNow();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), new() { Budget = 10 });
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            run.Cancel();
            return await run.Completion;
        });

        Assert.That((summary.NotSent, summary.End), Is.EqualTo((3, RunEnd.Cancelled)));
        Assert.That(studio.Server.Time.GetUtcNow() - start, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    private static async Task<(IReadOnlyList<ItemResult> Results, TimeSpan Took)> StopAsync(
        Studio studio, GenerationRunOptions options, Action<GenerationRun> stop)
    {
        var start = studio.Server.Time.GetUtcNow();
        var results = await studio.DriveAsync(async () =>
        {
            var clips = Enumerable.Range(0, 3).Select(number =>
                GenerateBody.AnimationOf(new($"nobody-knows-{number}"), $"Clip {number}", "moves", TimeSpan.FromSeconds(4)));
            await using var run = studio.Masko.Run(studio.Fox.Id, clips, options);
            await Task.Delay(TimeSpan.FromSeconds(1), studio.Server.Time);
            stop(run);
            return await run.ToListAsync();
        });
        return ([.. results], studio.Server.Time.GetUtcNow() - start);
    }
}
