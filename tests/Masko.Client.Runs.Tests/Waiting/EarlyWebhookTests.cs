using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Waiting;

/// <summary>Webhooks that come before a wait for their job begins.</summary>
public sealed class EarlyWebhookTests
{
    private static readonly AssetIds Picture = new() { Image = new("asset_1") };

    [Test]
    public async Task A_wait_for_a_job_whose_end_was_received_sends_no_request()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Masko.Receive(Completed("j9"));
        var before = studio.Server.Requests.Count;

        var job = await studio.DriveAsync(() => studio.Masko.WaitAsync("j9"));

        Assert.That((job.Id, job.Status, job.Assets, job.CostCredits), Is.EqualTo(("j9", JobStatus.Completed, Picture, (decimal?)null)));
        Assert.That(studio.Server.Requests, Has.Count.EqualTo(before));
    }

    [Test]
    public async Task A_failure_that_was_received_is_thrown_by_the_wait()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Masko.Receive(new() { Event = JobEventType.JobFailed, JobId = "j9", Error = new() { Message = "The model is tired" } });

        var error = await studio.DriveAsync(() => Studio.CatchAsync<JobFailedException>(() => studio.Masko.WaitAsync("j9")));

        Assert.That(error.Message, Does.Contain("The model is tired"));
    }

    [Test]
    public async Task Other_jobs_are_waited_for_as_ever_meanwhile()
    {
        await using var studio = await Studio.OpenAsync();

        var (slow, holds) = await studio.DriveAsync(async () =>
        {
            var body = GenerateBody.Animation("Slow", "sits", "breathes", TimeSpan.FromSeconds(4));
            var wave = await studio.Masko.GenerateAsync(studio.Fox.Id, body);
            var wait = wave.WaitAsync();
            await Task.Delay(TimeSpan.FromSeconds(5), studio.Server.Time);
            var before = Looks(studio);
            studio.Masko.Receive(Completed("j9"));
            await studio.Masko.WaitAsync("j9");
            var holds = Looks(studio) - before;
            return (await wait, holds);
        });

        Assert.That(slow.Status, Is.EqualTo(JobStatus.Completed));
        Assert.That(holds, Is.Zero);
    }

    [Test]
    public async Task A_run_ends_by_webhooks_that_come_before_the_answers_that_name_its_jobs()
    {
        MaskoClient? masko = null;
        var hook = new Hook(received => masko!.Receive(received));
        await using var studio = await Studio.OpenAsync(new() { SubscriptionCredits = 100, Workers = 100, WebhookHandler = _ => hook });
        masko = studio.Masko;
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).DelayBeforeAnswering(TimeSpan.FromSeconds(60), FaultScript.Always);

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await masko.Webhooks.CreateAsync(
                new() { Url = "https://app.test/hook", Events = [JobEventType.JobCompleted, JobEventType.JobFailed] });
            await using var run = masko.Run(studio.Fox.Id, Studio.Poses(20));
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.Multiple(() =>
        {
            Assert.That((summary.Completed, summary.Spent, hook.Received), Is.EqualTo((20, 20m, 20)));
            Assert.That(results.Select(result => result.Output!.Assets.Image?.Value), Is.Unique.And.All.Not.Null);
            Assert.That(results.Select(result => result.ItemId), Is.Unique.And.All.Not.Null);
            Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromSeconds(61)));
            Assert.That(Looks(studio), Is.Zero);
        });
    }

    [Test]
    public async Task An_event_is_kept_for_an_hour()
    {
        await using var studio = await Studio.OpenAsync();

        var error = await studio.DriveAsync(async () =>
        {
            studio.Masko.Receive(Completed("j8"));
            studio.Masko.Receive(Completed("j9"));
            await Task.Delay(TimeSpan.FromMinutes(59), studio.Server.Time);
            await studio.Masko.WaitAsync("j8");
            await Task.Delay(TimeSpan.FromMinutes(2), studio.Server.Time);
            return await Studio.CatchAsync<MaskoApiException>(() => studio.Masko.WaitAsync("j9"));
        });

        Assert.That(error.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
        Assert.That(Looks(studio), Is.EqualTo(3), "a job that is not found is looked for three times");
    }

    [Test]
    public async Task Ten_thousand_events_are_kept_and_the_oldest_goes_first()
    {
        await using var studio = await Studio.OpenAsync();
        foreach (var number in Enumerable.Range(0, 10_001))
        {
            studio.Masko.Receive(Completed($"j{number}"));
        }

        var error = await studio.DriveAsync(async () =>
        {
            await studio.Masko.WaitAsync("j1");
            await studio.Masko.WaitAsync("j10000");
            return await Studio.CatchAsync<MaskoApiException>(() => studio.Masko.WaitAsync("j0"));
        });

        Assert.That(error.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }

    private static JobEvent Completed(string job) => new() { Event = JobEventType.JobCompleted, JobId = job, Assets = Picture };

    private static int Looks(Studio studio) =>
        studio.Server.Requests.Count(request => request.Operation is MaskoOperations.GetJob or MaskoOperations.ListJobs);

    /// <summary>The app's side of a webhook.</summary>
    private sealed class Hook(Action<JobEvent> receive) : HttpMessageHandler
    {
        private int received;

        public int Received => received;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            receive(WebhookVerifier.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
            Interlocked.Increment(ref received);
            return new(System.Net.HttpStatusCode.OK);
        }
    }
}
