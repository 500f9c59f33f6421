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

    private static IEnumerable<TestCaseData> Stops()
    {
        yield return new TestCaseData((Func<GenerationRun, Task>)(run =>
        {
            run.Cancel();
            return Task.CompletedTask;
        })).SetArgDisplayNames("cancel");
        yield return new TestCaseData((Func<GenerationRun, Task>)(run => run.DisposeAsync().AsTask())).SetArgDisplayNames("dispose");
        yield return new TestCaseData((Func<GenerationRun, Task>)(_ => Task.CompletedTask)).SetArgDisplayNames("time is up");
    }

    [TestCaseSource(nameof(Stops))]
    public async Task A_request_that_is_refused_for_now_after_the_stop_is_not_sent_again(Func<GenerationRun, Task> stop)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).DelayBeforeExecuting(TimeSpan.FromSeconds(4));
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).RateLimited();

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(10), new() { Timeout = TimeSpan.FromSeconds(3) });
            var reading = run.ToListAsync();
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            await stop(run);
            return (await reading, await run.Completion);
        });

        Assert.That((summary.NotSent, summary.Spent), Is.EqualTo((10, 0m)));
        Assert.That(Batches(studio), Is.EqualTo(1));
        Assert.That(results.Select(result => result.Reason), Is.All.Not.Empty);
        Assert.That(studio.Server.Ledger.Spent, Is.Zero);
    }

    [Test]
    public async Task A_request_that_waits_to_be_sent_again_is_not_sent_after_the_stop()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).RateLimited(retryAfter: TimeSpan.FromSeconds(5));
        var start = studio.Server.Time.GetUtcNow();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(10));
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            run.Cancel();
            return await run.Completion;
        });

        Assert.That((summary.NotSent, Batches(studio)), Is.EqualTo((10, 1)));
        Assert.That(studio.Server.Time.GetUtcNow() - start, Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task A_run_that_is_short_of_credits_sends_nothing_more_either()
    {
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 5, Workers = 100, RateLimits = new() { PerMinute = 4 } }, options =>
            options.RateBudget.PerMinute = 4);

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(60), new() { MaxRequests = 6 });
            return await run.Completion;
        });

        Assert.That(summary.End, Is.EqualTo(RunEnd.Credits));
        Assert.That(summary.NotSent + summary.Rejected, Is.EqualTo(60));
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromSeconds(70)), "what waits for the rate limit is not waited for");
    }

    [Test]
    public async Task A_client_that_is_disposed_of_ends_its_run_and_what_was_never_sent_is_not_sent()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions { SubscriptionCredits = 1000, Port = 0 });
        using var masko = new MaskoClient(server.ApiKey, new MaskoClientOptions { BaseAddress = server.Address });
        var project = await masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A fox" });
        var sent = new TaskCompletionSource();
        server.Faults.On(MaskoOperations.GenerateBatch).Where(_ => sent.TrySetResult()).DelayBeforeExecuting(TimeSpan.FromHours(1), times: null);

        await using var run = masko.Run(fox.Id, Studio.Poses(50), new() { MaxRequests = 1 });
        await sent.Task;
        masko.Dispose();
        var summary = await run.Completion;

        Assert.That((summary.NotSent, summary.Unknown, summary.Spent), Is.EqualTo((40, 10, 10m)), "the ten that were out may have been made");
        Assert.That(summary.End, Is.EqualTo(RunEnd.Cancelled));
        Assert.That(summary.Error, Is.TypeOf<ObjectDisposedException>());
    }

    private static int Batches(Studio studio) => studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch);

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
