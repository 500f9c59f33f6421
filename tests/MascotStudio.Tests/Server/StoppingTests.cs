using MascotStudio.Tests.Support;
using Masko.Client.Testing;

namespace MascotStudio.Tests.Server;

/// <summary>A host that stops in the middle of the work.</summary>
public sealed class StoppingTests
{
    [Test]
    public async Task It_stops_at_once_with_a_page_still_watching_and_says_which_jobs_run_on()
    {
        await using var studio = await RunningStudio.StartAsync();
        studio.Masko.Faults.OnJob().TakesLonger(TimeSpan.FromMinutes(10), FaultScript.Always);
        var id = await studio.MakeAsync(poses: 3);
        await studio.UntilAsync(id, static mascot => mascot.Poses.Count == 1);
        var seen = new TaskCompletionSource();
        var watching = studio.UntilAsync(id, mascot =>
        {
            seen.TrySetResult();
            return mascot.Poses.Count == 3;
        });
        await seen.Task;
        await WhenAsync(() => studio.Masko.Ledger.Entries.Any(entry => entry.JobId is not null));
        var job = studio.Masko.Ledger.Entries.Single(entry => entry.JobId is not null).JobId;
        var started = TimeProvider.System.GetTimestamp();

        await studio.StopAsync();

        Assert.That(TimeProvider.System.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(8)));
        Assert.That(studio.Logs.All, Has.Some.Contains($"'Saying hello' still runs at Masko and is charged: job {job}"));
        Assert.That(async () => await watching, Throws.TypeOf<AssertionException>());
        Assert.That(studio.Masko.Ledger.Spent, Is.EqualTo(1));
    }

    private static async Task WhenAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
