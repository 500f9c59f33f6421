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
}
