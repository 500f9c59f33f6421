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

    [Test]
    public async Task A_deadline_keeps_the_id_and_another_process_goes_on_with_it()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromSeconds(70) });
        using var other = new MaskoClient(studio.Server.ApiKey, studio.Server.CreateHttpClient(), new() { Time = studio.Server.Time });

        var (error, job) = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving hello", "waving hello"));
            var late = await Studio.CatchAsync<MaskoTimeoutException>(() => wave.WaitAsync(new() { Timeout = TimeSpan.FromSeconds(10) }));
            return (late, await other.WaitAsync(late.JobId!));
        });

        Assert.That(error.Message, Does.Contain(job.Id).And.Contain("It runs on").And.Contain("WaitOptions.Timeout"));
        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
    }

    [Test]
    public async Task Trouble_on_the_line_is_not_the_end_of_a_wait([Values(1, 3)] int jobs)
    {
        await using var studio = await Studio.OpenAsync();
        var asking = studio.Server.Faults.On(jobs == 1 ? MaskoOperations.GetJob : MaskoOperations.ListJobs);
        FaultRule[] trouble = [asking.ResetAfterExecuting(), asking.Error(503, "unavailable", "Later."), asking.RateLimited(), asking.NotJson(), asking.CutOff()];

        var ended = await studio.DriveAsync(async () =>
        {
            var waves = new List<Generation>();
            for (var number = 0; number < jobs; number++)
            {
                waves.Add(await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image($"Wave {number}", "waves")));
            }

            return await Task.WhenAll(waves.Select(wave => wave.WaitAsync()));
        });

        Assert.That(ended.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
        Assert.That(trouble.Select(rule => rule.Fired), Is.All.EqualTo(1));
    }

    [Test]
    public async Task A_state_that_nobody_knows_is_waited_on()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().GoesTo("dreaming");
        var seen = new Sights();

        var job = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Wave", "waves"));
            return await wave.WaitAsync(new() { Progress = seen });
        });

        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
        Assert.That(seen.All, Does.Contain("completed"));
    }

    [Test]
    public async Task What_a_webhook_says_ends_a_wait_early()
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromHours(1) });
        var start = studio.Server.Time.GetUtcNow();

        var job = await studio.DriveAsync(async () =>
        {
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Wave", "waves"));
            var wait = wave.WaitAsync();
            await Task.Delay(TimeSpan.FromSeconds(5), studio.Server.Time);
            studio.Masko.Receive(new() { Event = JobEventType.JobCompleted, JobId = wave.JobId, Assets = wave.Assets });
            return await wait;
        });

        Assert.That(job.Assets.Image, Is.Not.Null);
        Assert.That(studio.Server.Time.GetUtcNow() - start, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_display_that_breaks_ends_nobodys_wait()
    {
        await using var studio = await Studio.OpenAsync();
        var broken = new Sights { Breaks = true };

        var ended = await studio.DriveAsync(async () =>
        {
            var one = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("One", "stands"));
            var two = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Two", "stands"));
            return await Task.WhenAll(one.WaitAsync(new() { Progress = broken }), two.WaitAsync());
        });

        Assert.That(ended.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
        Assert.That(broken.All, Is.Not.Empty);
    }

    [Test]
    public async Task Slow_jobs_behind_many_newer_ones_are_found_when_they_end()
    {
        await using var studio = await Studio.OpenAsync(
            new() { SubscriptionCredits = 100_000, Workers = 10_000, ImageTime = TimeSpan.FromSeconds(8) }, options => options.RateBudget.PerMinute = options.RateBudget.PerHour = null);
        studio.Server.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(30), times: 80);
        var start = studio.Server.Time.GetUtcNow();
        var before = studio.Server.Requests.Count;

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(1200), new() { MaxInFlight = 400 });
            return await run.Completion;
        });

        var took = (studio.Server.Time.GetUtcNow() - start).TotalSeconds;
        TestContext.Out.WriteLine($"{took:0.0} s, {studio.Server.Requests.Count - before} requests");
        Assert.That(summary.Completed, Is.EqualTo(1200));
        Assert.That(took, Is.LessThan(55), "they end after 38 s");
        Assert.That(studio.Server.Requests.Count - before, Is.LessThan(1200 * 0.25));
    }

    [Test]
    public async Task A_row_of_slow_jobs_does_not_put_off_the_look_at_those_that_follow()
    {
        await using var studio = await Studio.OpenAsync(
            new() { SubscriptionCredits = 10_000, Workers = 1000, ImageTime = TimeSpan.FromSeconds(8) }, options => options.RateBudget.PerMinute = options.RateBudget.PerHour = null);
        studio.Server.Faults.OnJob().TakesLonger(TimeSpan.FromSeconds(30), times: 30);

        var took = await studio.DriveAsync(async () =>
        {
            await studio.Masko.Run(studio.Fox.Id, Studio.Poses(120)).Completion;
            var start = studio.Server.Time.GetUtcNow();
            await studio.Masko.Run(studio.Fox.Id, Studio.Poses(5)).Completion;
            return studio.Server.Time.GetUtcNow() - start;
        });

        Assert.That(took.TotalSeconds, Is.LessThan(12), "they end after 8 s");
    }

    private sealed class Sights : IProgress<Job>
    {
        public List<string> All { get; } = [];

        public bool Breaks { get; init; }

        public void Report(Job value)
        {
            All.Add(value.Status.Value);
            if (Breaks)
            {
                throw new InvalidOperationException("The display broke.");
            }
        }
    }
}
