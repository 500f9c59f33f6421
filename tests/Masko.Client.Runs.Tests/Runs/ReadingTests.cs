namespace Masko.Client.Runs.Tests.Runs;

/// <summary>Who reads the results of a run, and who does not.</summary>
public sealed class ReadingTests
{
    [Test]
    public async Task Results_that_came_too_early_to_be_kept_are_told_and_hold_nothing_up()
    {
        await using var studio = await Studio.OpenAsync();

        var (error, summary) = await studio.DriveAsync(async () =>
        {
            var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(60), new() { MaxUnread = 5, MaxInFlight = 20 });
            while (run.Progress.Finished < 20)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), studio.Server.Time);
            }

            var late = await Studio.CatchAsync<InvalidOperationException>(() => run.ToListAsync());
            return (late, await run.Completion);
        });

        Assert.That(error.Message, Does.Contain("results are gone").And.Contain("RunOptions.MaxUnread (5)"));
        Assert.That(summary.Completed, Is.EqualTo(60));
    }

    [Test]
    public async Task A_reader_that_is_behind_holds_up_the_sending_and_gets_every_result()
    {
        await using var studio = await Studio.OpenAsync();

        var (sent, results) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(200), new() { MaxUnread = 10, MaxInFlight = 20 });
            var all = new List<ItemResult>();
            var before = 0;
            await foreach (var result in run)
            {
                if (all.Count == 0)
                {
                    await Task.Delay(TimeSpan.FromHours(1), studio.Server.Time);
                    before = studio.Server.Ledger.Entries.Count;
                }

                all.Add(result);
            }

            return (before, all);
        });

        Assert.That(sent, Is.LessThanOrEqualTo(10 + 20 + 20), "what may wait, what was in flight, and what was sent before the reader came");
        Assert.That(results.Select(result => result.Index), Is.EquivalentTo(Enumerable.Range(0, 200)));
    }

    [Test]
    public async Task Results_are_read_once()
    {
        await using var studio = await Studio.OpenAsync();

        var error = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3));
            await run.ToListAsync();
            return await Studio.CatchAsync<InvalidOperationException>(() => run.ToListAsync());
        });

        Assert.That(error.Message, Does.Contain("read once"));
    }

    [Test]
    public async Task A_reader_that_asks_for_no_result_is_none()
    {
        await using var studio = await Studio.OpenAsync();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(60), new() { MaxUnread = 5, MaxInFlight = 10 });
            await using var reader = run.GetAsyncEnumerator();
            return await run.Completion;
        });

        Assert.That((summary.Completed, summary.Unread), Is.EqualTo((60, 55)));
    }

    [Test]
    public async Task A_token_that_outlives_a_run_lets_go_of_it()
    {
        await using var studio = await Studio.OpenAsync();
        using var host = new CancellationTokenSource();

        var run = await studio.DriveAsync(async () =>
        {
            var started = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), cancellationToken: host.Token);
            await started.Completion;
            return new WeakReference(started);
        });

        // The pool may hold on to its last piece of work for a while.
        for (var tries = 0; run.IsAlive && tries < 100; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        Assert.That(run.IsAlive, Is.False);
    }
}
