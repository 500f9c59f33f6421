using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Waiting;

public sealed class WaitTests
{
    [Test]
    public async Task One_job_is_waited_for_by_holding_a_request_open()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromSeconds(70) });

        var job = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
            return await wave.WaitAsync();
        });

        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GetJob), Is.EqualTo(3), "a hold ends after 30 s");
    }

    [Test]
    public async Task A_deadline_keeps_the_id_and_another_process_goes_on_waiting()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromMinutes(5) });

        var (wave, error, job) = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
            var error = await Studio.CatchAsync<MaskoTimeoutException>(() => wave.WaitAsync(new() { Timeout = TimeSpan.FromMinutes(1) }));

            using var http = studio.Server.CreateHttpClient();
            using var other = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time });
            return (wave, error, await other.WaitAsync(error.JobId!));
        });

        Assert.That((error.JobId, error.Timeout, error.OptionName), Is.EqualTo((wave.JobId, TimeSpan.FromMinutes(1), "WaitOptions.Timeout")));
        Assert.That(error.Message, Is.EqualTo(
            $"Job {wave.JobId} has not ended within 60 s, the limit of WaitOptions.Timeout. It runs on: WaitAsync(\"{wave.JobId}\") goes on waiting."));
        Assert.That((job.Id, job.Status, job.Assets.Image), Is.EqualTo((wave.JobId, JobStatus.Completed, wave.Assets.Image)));
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

    [Test]
    public async Task A_failed_job_is_an_exception_that_carries_the_job()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().Fails("internal_error", "The model is tired");

        var error = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
            return await Studio.CatchAsync<JobFailedException>(() => wave.WaitAsync());
        });

        Assert.That(error.Job!.ItemName, Is.EqualTo("Waving hello"));
        Assert.That(error.Message, Does.Contain("The model is tired").And.Contain("given back"));
    }

    /// <summary>Hears on the thread that tells.</summary>
    private sealed class Seen : IProgress<Job>
    {
        public System.Collections.Concurrent.ConcurrentQueue<JobStatus> Statuses { get; } = new();

        public void Report(Job value) => Statuses.Enqueue(value.Status);
    }
}
