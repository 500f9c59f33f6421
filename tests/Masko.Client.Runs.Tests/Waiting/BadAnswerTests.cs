using System.Net;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests.Waiting;

/// <summary>A look that fails, in whatever way, costs one look: only a plain no ends a wait, and only that of its job.</summary>
public sealed class BadAnswerTests
{
    [Test]
    public async Task An_exception_that_no_service_sends_costs_one_look([Values(1, 3)] int jobs)
    {
        await using var studio = await Studio.OpenAsync();
        using var broken = new BrokenHandler(studio.Server, 5);
        using var masko = broken.Client();

        var ended = await studio.DriveAsync(async () => await WaitAsync(masko, await StartAsync(studio, jobs)));

        Assert.That(ended.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
        Assert.That(broken.Looks, Is.InRange(6, 9));
    }

    [Test]
    public async Task A_handler_that_fails_for_ever_ends_the_waits_and_the_next_wait_is_not_lost([Values(1, 3)] int jobs)
    {
        await using var studio = await Studio.OpenAsync();
        using var broken = new BrokenHandler(studio.Server, int.MaxValue);
        using var masko = broken.Client();
        var start = studio.Server.Time.GetUtcNow();

        var (error, took, looks, later) = await studio.DriveAsync(async () =>
        {
            var waves = await StartAsync(studio, jobs);
            var error = await Studio.CatchAsync<InvalidOperationException>(() => WaitAsync(masko, waves));
            var took = studio.Server.Time.GetUtcNow() - start;
            var looks = broken.Looks;
            broken.Left = 0;
            return (error, took, looks, await WaitAsync(masko, waves));
        });

        Assert.That(error.Message, Is.EqualTo("The handler is broken."));
        Assert.That(looks, Is.InRange(10, 40));
        Assert.That(took, Is.InRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(8)));
        Assert.That(later.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
    }

    [Test]
    public async Task A_list_that_is_refused_leaves_single_jobs_to_be_looked_at([Values(400, 403, 404, 410)] int status)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).Error(status, "no_list", "Not for this key.", times: FaultScript.Always);

        var summary = await RunAsync(studio, 60);

        Assert.That(summary.Completed, Is.EqualTo(60));
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromMinutes(3)));
        Assert.That(Requests(studio, MaskoOperations.ListJobs), Is.LessThan(5));
        Assert.That(Requests(studio, MaskoOperations.GetJob), Is.LessThan(100));
    }

    [Test]
    public async Task A_list_that_never_can_be_read_leaves_single_jobs_to_be_looked_at([Values] bool isReadable)
    {
        await using var studio = await Studio.OpenAsync();
        var list = studio.Server.Faults.On(MaskoOperations.ListJobs);
        _ = isReadable ? list.Answer(500, times: FaultScript.Always) : list.NotJson(times: FaultScript.Always);

        var summary = await RunAsync(studio, 60);

        Assert.That(summary.Completed, Is.EqualTo(60));
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromMinutes(4)));
    }

    [Test]
    public async Task A_list_that_shows_nothing_leaves_single_jobs_to_be_looked_at()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).WrongShape("""{"data":[]}""", FaultScript.Always);

        var summary = await RunAsync(studio, 60);

        Assert.That(summary.Completed, Is.EqualTo(60));
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromMinutes(4)));
    }

    [Test]
    public async Task A_list_that_was_refused_is_used_again_when_it_opens()
    {
        await using var studio = await Studio.OpenAsync(
            new() { ImageTime = TimeSpan.FromMinutes(4), Workers = 1000, SubscriptionCredits = 1000 });
        studio.Server.Faults.On(MaskoOperations.ListJobs).Error(403, "no_list", "Not now.");

        var summary = await RunAsync(studio, 60);

        Assert.That(summary.Completed, Is.EqualTo(60));
        Assert.That(summary.Duration, Is.LessThan(TimeSpan.FromMinutes(5.5)));
        Assert.That(Requests(studio, MaskoOperations.ListJobs), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_plain_no_to_one_job_ends_its_wait_alone()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).Error(403, "no_list", "Not for this key.", times: FaultScript.Always);

        var (refused, ended) = await studio.DriveAsync(async () =>
        {
            var waves = await StartAsync(studio, 3);
            studio.Server.Faults.On(MaskoOperations.GetJob).Where(request => request.Target.Contains(waves[1], StringComparison.Ordinal))
                .Error(403, "no_job", "Not for this key.", times: FaultScript.Always);
            var waits = waves.Select(wave => studio.Masko.WaitAsync(wave)).ToArray();
            var refused = await Studio.CatchAsync<MaskoApiException>(() => waits[1]);
            return (refused, await Task.WhenAll(waits[0], waits[2]));
        });

        Assert.That(refused.Code, Is.EqualTo("no_job"));
        Assert.That(ended.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
    }

    [Test]
    public async Task A_job_whose_answer_never_can_be_read_holds_up_no_other()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.ListJobs).Error(403, "no_list", "Not for this key.", times: FaultScript.Always);

        var ended = await studio.DriveAsync(async () =>
        {
            var waves = await StartAsync(studio, 3);
            studio.Server.Faults.On(MaskoOperations.GetJob).Where(request => request.Target.Contains(waves[0], StringComparison.Ordinal))
                .NotJson(FaultScript.Always);
            var waits = waves.Select(wave => studio.Masko.WaitAsync(wave, new() { Timeout = TimeSpan.FromMinutes(5) })).ToArray();
            await Studio.CatchAsync<MaskoTimeoutException>(() => waits[0]);
            Assert.That(waits.Skip(1).All(wait => wait.IsCompletedSuccessfully));
            return await Task.WhenAll(waits.Skip(1));
        });

        Assert.That(ended.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
    }

    [Test]
    public async Task A_key_that_is_refused_ends_all_waits([Values(1, 3)] int jobs)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(jobs == 1 ? MaskoOperations.GetJob : MaskoOperations.ListJobs)
            .Error(401, "unauthorized", "No such key.", times: FaultScript.Always);

        var errors = await studio.DriveAsync(async () =>
        {
            var waits = (await StartAsync(studio, jobs)).Select(wave => studio.Masko.WaitAsync(wave)).ToArray();
            return await Task.WhenAll(waits.Select(wait => Studio.CatchAsync<MaskoApiException>(() => wait)));
        });

        Assert.That(errors.Select(error => error.StatusCode), Is.All.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task An_advice_to_come_again_in_years_is_followed_for_an_hour([Values(1, 3)] int jobs)
    {
        await using var studio = await Studio.OpenAsync();
        var years = new Dictionary<string, string> { ["Retry-After"] = "50000000" };
        studio.Server.Faults.On(jobs == 1 ? MaskoOperations.GetJob : MaskoOperations.ListJobs).Answer(503, headers: years);
        var start = studio.Server.Time.GetUtcNow();

        var ended = await studio.DriveAsync(
            async () => await WaitAsync(studio.Masko, await StartAsync(studio, jobs), TimeSpan.FromDays(1)));

        Assert.That(ended.Select(job => job.Status), Is.All.EqualTo(JobStatus.Completed));
        Assert.That(studio.Server.Time.GetUtcNow() - start, Is.InRange(TimeSpan.FromHours(1), TimeSpan.FromHours(1.1)));
    }

    [Test]
    public async Task A_client_whose_connections_are_closed_ends_its_waits_at_once([Values(1, 3)] int jobs)
    {
        await using var studio = await Studio.OpenAsync(new() { ImageTime = TimeSpan.FromHours(1) });
        using var open = new BrokenHandler(studio.Server, 0);
        var http = new HttpClient(open) { BaseAddress = studio.Server.Address };
        using var masko = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time });
        var start = studio.Server.Time.GetUtcNow();

        await studio.DriveAsync(async () =>
        {
            var wait = WaitAsync(masko, await StartAsync(studio, jobs));
            await Task.Delay(TimeSpan.FromSeconds(10), studio.Server.Time);
            http.Dispose();
            await Studio.CatchAsync<ObjectDisposedException>(() => wait);
        });

        Assert.That(studio.Server.Time.GetUtcNow() - start, Is.LessThan(TimeSpan.FromMinutes(1)));
    }

    private static async Task<string[]> StartAsync(Studio studio, int count)
    {
        var jobs = new string[count];
        for (var number = 0; number < count; number++)
        {
            jobs[number] = (await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image($"Wave {number}", "waves"))).JobId;
        }

        return jobs;
    }

    private static Task<Job[]> WaitAsync(IMaskoClient masko, string[] jobs, TimeSpan? limit = null) =>
        Task.WhenAll(jobs.Select(job => masko.WaitAsync(job, new() { Timeout = limit ?? TimeSpan.FromHours(1) })));

    private static Task<RunSummary> RunAsync(Studio studio, int items) => studio.DriveAsync(async () =>
    {
        await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(items), new() { Timeout = TimeSpan.FromHours(5) });
        var summary = await run.Completion;
        var (lists, jobs) = (Requests(studio, MaskoOperations.ListJobs), Requests(studio, MaskoOperations.GetJob));
        TestContext.Out.WriteLine($"{summary.Duration.TotalSeconds:0.0} s, {lists} lists, {jobs} jobs");
        return summary;
    });

    private static int Requests(Studio studio, string operation) => studio.Server.Requests.Count(request => request.Operation == operation);

    /// <summary>Fails as no network does whenever jobs are looked at.</summary>
    private sealed class BrokenHandler(MaskoServer server, int times) : DelegatingHandler(server.CreateHandler())
    {
        private readonly MaskoServer server = server;
        private int looks;

        public int Left { get; set; } = times;

        public int Looks => looks;

        public MaskoClient Client() => new(
            server.ApiKey,
            new HttpClient(this, disposeHandler: false) { BaseAddress = server.Address },
            new() { Time = server.Time, LoggerFactory = NoSecretsAttribute.Watch });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref looks);
            return Left-- > 0 ? throw new InvalidOperationException("The handler is broken.") : base.SendAsync(request, cancellationToken);
        }
    }
}
