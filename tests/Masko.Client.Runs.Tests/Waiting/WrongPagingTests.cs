using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Waiting;

/// <summary>Lists that say something wrong, or nothing, of their pages: they cost neither time nor entries.</summary>
public sealed class WrongPagingTests
{
    private const int Items = 1500;

    private static readonly Lazy<Task<TimeSpan>> Correct = new(() => RunAsync(null));

    [Test]
    public async Task A_big_run_takes_hardly_longer_when_the_list_of_jobs_says_nothing_right_of_its_pages([Values] PagingFlaw flaw)
    {
        var correct = await Correct.Value;

        var took = await RunAsync(flaw);

        Assert.That(took, Is.LessThan(correct * 1.5), $"a correct list needs {correct}");
    }

    [Test]
    public async Task A_wait_for_the_jobs_of_a_collection_finds_an_old_one_behind_many_pages([Values] PagingFlaw flaw)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).WrongPaging(flaw, FaultScript.Always);
        studio.Server.Faults.OnJob().OfItem("Slow").TakesLonger(TimeSpan.FromMinutes(10));

        var (ended, slow) = await studio.DriveAsync(async () =>
        {
            var slow = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Slow", "sits"));
            await studio.Masko.Run(studio.Fox.Id, Studio.Poses(250)).Completion;
            return (await studio.Masko.WaitForJobsAsync(studio.Fox.Id), slow);
        });

        Assert.That(ended.Completed.Select(job => job.Id), Is.EqualTo(new[] { slow.JobId }));
    }

    [Test]
    public async Task Ways_back_behind_the_first_page_are_found([Values] PagingFlaw flaw)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).WrongPaging(flaw, FaultScript.Always);
        var plan = new GenerationPlan();
        var (one, two) = (plan.Add(GenerateBody.Image("One", "stands")), plan.Add(GenerateBody.Image("Two", "sits")));
        for (var number = 0; number < 150; number++)
        {
            plan.Add(one, two, (from, to) => GenerateBody.Transition(
                from.Assets.RequireImage(), to.Assets.RequireImage(), $"Move {number}", "moves", TimeSpan.FromSeconds(4)) with
            {
                AutoReverse = true,
            });
        }

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan);
            return await run.ToListAsync();
        });

        Assert.That(results.Skip(2).Select(result => result.WayBack!.State), Is.All.EqualTo(ItemState.Completed));
    }

    private static async Task<TimeSpan> RunAsync(PagingFlaw? flaw)
    {
        await using var studio = await Studio.OpenAsync(new()
        {
            SubscriptionCredits = 100_000, Workers = 10_000, ImageTime = TimeSpan.FromSeconds(3), RateLimits = new() { PerMinute = 60 },
        });
        if (flaw is { } wrong)
        {
            studio.Server.Faults.On(MaskoOperations.ListJobs).WrongPaging(wrong, FaultScript.Always);
        }

        var before = studio.Server.Requests.Count;
        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(Items), new() { Timeout = TimeSpan.FromHours(5) });
            return await run.Completion;
        });
        TestContext.Out.WriteLine($"{flaw}: {summary.Duration.TotalSeconds:0.0} s, {studio.Server.Requests.Count - before} requests");
        Assert.That(summary.Completed, Is.EqualTo(Items));
        return summary.Duration;
    }
}
