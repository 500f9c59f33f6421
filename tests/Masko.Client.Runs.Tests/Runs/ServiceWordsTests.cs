using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

/// <summary>What the service itself said of an item.</summary>
public sealed class ServiceWordsTests
{
    [Test]
    public async Task What_the_service_said_of_a_failed_item_stands_alone_beside_the_sentence_to_show()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Pose 1").Fails("content_policy", "No fox may do that.\nAsk for another.");

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(2));
            return await run.ToListAsync();
        });

        var problem = results[1].Problem!;
        Assert.That((problem.Code, problem.ServiceError), Is.EqualTo(("content_policy", new JobError { Code = "content_policy", Message = "No fox may do that.\nAsk for another." })));
        Assert.That(results[1].Reason, Is.EqualTo($"Job {results[1].JobId} ('Pose 1') failed: No fox may do that. Ask for another. What it cost is given back."));
    }

    [Test]
    public async Task What_the_service_said_of_a_request_that_it_refused_stands_alone_too()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.Generate).Error(403, "plan_too_low", "Upgrade first.");

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(1));
            return await run.ToListAsync();
        });

        Assert.That(results[0].Problem!.ServiceError, Is.EqualTo(new JobError { Code = "plan_too_low", Message = "Upgrade first." }));
        Assert.That(results[0].Reason, Does.StartWith("Masko answered 403 plan_too_low to POST").And.Contain("Upgrade first."));
    }

    [Test]
    public async Task A_service_that_repeats_the_key_of_a_failed_job_gets_it_into_no_error_and_no_result()
    {
        await using var studio = await Studio.OpenAsync();
        var key = studio.Server.ApiKey;
        studio.Server.Faults.OnJob().Fails(key, $"Key {key} is too old.", times: FaultScript.Always);

        var (waited, pushed, results) = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving " + key, "waving hello"));
            var waited = await Studio.CatchAsync<JobFailedException>(() => wave.WaitAsync());
            var next = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving hello"));
            studio.Masko.Receive(new() { Event = JobEventType.JobFailed, JobId = next.JobId, Error = new() { Message = $"Key {key} is too old." } });
            var pushed = await Studio.CatchAsync<JobFailedException>(() => next.WaitAsync());
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(2), new() { MaxTries = 1 });
            return (waited, pushed, await run.ToListAsync());
        });

        var said = new JobError { Code = "masko_***", Message = "Key masko_*** is too old." };
        Assert.That(waited.Message, Does.Contain("('Waving masko_***') failed: Key masko_*** is too old."));
        Assert.That(waited.Job!.Error, Is.EqualTo(said));
        Assert.That(pushed.Message, Does.Contain("Key masko_*** is too old."));
        Assert.That(pushed.Job!.Error!.Message, Is.EqualTo(said.Message));
        Assert.That(results.Select(result => (result.Problem!.Code, result.Problem.ServiceError)), Has.All.EqualTo(("masko_***", said)));
        Assert.That(results.Select(result => result.Reason), Has.All.Contain("Key masko_*** is too old."));
    }

    [Test]
    public async Task Where_the_service_said_nothing_there_are_no_words_of_it()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(1));
            return await run.ToListAsync();
        });

        Assert.That((results[0].State, results[0].Problem!.ServiceError), Is.EqualTo((ItemState.Unknown, (JobError?)null)));
    }
}
