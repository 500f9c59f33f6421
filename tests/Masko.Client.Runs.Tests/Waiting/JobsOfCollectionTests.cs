using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Waiting;

public sealed class JobsOfCollectionTests
{
    [Test]
    public async Task A_collection_at_rest_is_found_with_one_request()
    {
        await using var studio = await Studio.OpenAsync();

        var ended = await studio.DriveAsync(() => studio.Masko.WaitForJobsAsync(studio.Fox.Id));

        Assert.That((ended.Completed.Count, ended.Failed.Count), Is.EqualTo((0, 0)));
        Assert.That(studio.Server.Requests.Count(request => request.Operation == MaskoOperations.ListJobs), Is.EqualTo(1));
    }

    [Test]
    public async Task A_job_that_is_known_is_told_though_it_has_ended_before_the_first_look()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().Fails();

        var ended = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving"));
            await Task.Delay(TimeSpan.FromMinutes(10), studio.Server.Time);
            return await studio.Masko.WaitForJobsAsync(studio.Fox.Id, [wave.JobId, null, ""]);
        });

        Assert.That((ended.Completed.Count, ended.Failed.Single().ItemName), Is.EqualTo((0, "Waving")));
    }

    [Test]
    public async Task A_job_that_starts_during_the_wait_is_waited_for_too()
    {
        await using var studio = await Studio.OpenAsync();

        var (ended, later) = await studio.DriveAsync(async () =>
        {
            await studio.Masko.GenerateAsync(studio.Fox.Id, Slow("First"));
            var wait = studio.Masko.WaitForJobsAsync(studio.Fox.Id);
            await Task.Delay(TimeSpan.FromSeconds(30), studio.Server.Time);
            var later = await studio.Masko.GenerateAsync(studio.Fox.Id, Slow("Second"));
            return (await wait, later);
        });

        Assert.That(ended.Completed.Select(job => job.ItemName), Is.EqualTo(new[] { "First", "Second" }));
        Assert.That(ended.Completed[1].Id, Is.EqualTo(later.JobId));
    }

    [Test]
    public async Task Old_jobs_behind_many_pages_are_found_and_those_of_other_collections_left_alone()
    {
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 10_000, Workers = 1000 });

        var (ended, slow) = await studio.DriveAsync(async () =>
        {
            var slow = await studio.Masko.GenerateAsync(studio.Fox.Id, Slow("Slow"));
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(150));
            await run.Completion;
            var other = await studio.Masko.Collections.CreateAsync(new() { ProjectId = studio.Fox.ProjectId!, Name = "Other", Prompt = "An owl" });
            await studio.Masko.GenerateAsync(other.Id, GenerateBody.Image("Flying", "flying"));
            return (await studio.Masko.WaitForJobsAsync(studio.Fox.Id), slow);
        });

        Assert.That(ended.Completed.Select(job => job.Id), Is.EqualTo(new[] { slow.JobId }));
    }

    [Test]
    public async Task A_state_that_nobody_knows_is_no_end()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().GoesTo("polishing");

        var ended = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving"));
            await Task.Delay(TimeSpan.FromSeconds(2), studio.Server.Time);
            Assert.That((await studio.Masko.Jobs.GetAsync(wave.JobId)).Status.Value, Is.EqualTo("polishing"));
            return await studio.Masko.WaitForJobsAsync(studio.Fox.Id);
        });

        Assert.That(ended.Completed, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task When_the_time_is_up_the_message_names_the_jobs_and_how_to_go_on()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Waving").NeverEnds();

        var (error, stuck) = await studio.DriveAsync(async () =>
        {
            var stuck = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving"));
            await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Jumping", "jumping"));
            return (await Studio.CatchAsync<MaskoTimeoutException>(
                () => studio.Masko.WaitForJobsAsync(studio.Fox.Id, null, new() { Timeout = TimeSpan.FromMinutes(5) })), stuck);
        });

        Assert.That(error.Message, Is.EqualTo(
            $"Jobs of collection {studio.Fox.Id} have not ended ({stuck.JobId}) within 300 s, the limit of WaitOptions.Timeout. "
            + $"They run on: WaitForJobsAsync(\"{studio.Fox.Id}\") goes on waiting."));
    }

    [Test]
    public async Task What_may_pass_does_not_end_the_wait()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).Answer(502, times: 9);
        studio.Server.Faults.On(MaskoOperations.GetJob).ResetAfterExecuting(9);

        var ended = await studio.DriveAsync(async () =>
        {
            await studio.Masko.GenerateAsync(studio.Fox.Id, Slow("Slow"));
            return await studio.Masko.WaitForJobsAsync(studio.Fox.Id);
        });

        Assert.That(ended.Completed, Has.Count.EqualTo(1));
    }

    private static AnimationBody Slow(string name) => GenerateBody.Animation(name, "sits", "breathes", TimeSpan.FromSeconds(4));
}
