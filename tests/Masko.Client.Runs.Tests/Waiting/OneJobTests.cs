using System.Collections.Concurrent;

namespace Masko.Client.Runs.Tests.Waiting;

/// <summary>What a wait for one job says on its way and when it is ended.</summary>
public sealed class OneJobTests
{
    [Test]
    public async Task A_deadline_says_how_to_go_on()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromMinutes(5) });

        var (wave, error) = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
            return (wave, await Studio.CatchAsync<MaskoTimeoutException>(() => wave.WaitAsync(new() { Timeout = TimeSpan.FromMinutes(1) })));
        });

        Assert.That((error.JobId, error.Timeout, error.OptionName), Is.EqualTo((wave.JobId, TimeSpan.FromMinutes(1), "WaitOptions.Timeout")));
        Assert.That(error.Message, Is.EqualTo(
            $"Job {wave.JobId} has not ended within 60 s, the limit of WaitOptions.Timeout. It runs on: WaitAsync(\"{wave.JobId}\") goes on waiting."));
    }

    [Test]
    public async Task A_cancel_keeps_the_id_too()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromMinutes(5) });
        using var cancel = new CancellationTokenSource();

        var (wave, error) = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
            var wait = wave.WaitAsync(cancellationToken: cancel.Token);
            await Task.Delay(TimeSpan.FromSeconds(40), studio.Server.Time);
            await cancel.CancelAsync();
            return (wave, await Studio.CatchAsync<OperationCanceledException>(() => wait));
        });

        Assert.That((error.CancellationToken, error.Message), Is.EqualTo((cancel.Token, $"The wait for job {wave.JobId} was cancelled; the job runs on.")));
    }

    [Test]
    public async Task Progress_tells_each_state_once_its_end_included()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromMinutes(2), PickUpTime = TimeSpan.FromSeconds(45) });
        var seen = new Seen();

        await studio.DriveAsync(async () =>
            await (await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"))).WaitAsync(new() { Progress = seen }));

        Assert.That(seen.Statuses, Is.EqualTo(new[] { JobStatus.Pending, JobStatus.Processing, JobStatus.Completed }));
    }

    /// <summary>Hears on the thread that tells.</summary>
    private sealed class Seen : IProgress<Job>
    {
        public ConcurrentQueue<JobStatus> Statuses { get; } = new();

        public void Report(Job value) => Statuses.Enqueue(value.Status);
    }
}
