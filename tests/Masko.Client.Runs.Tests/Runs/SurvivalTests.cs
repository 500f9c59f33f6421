using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

/// <summary>Whatever the user's own code and the service's answers do, a run ends, and each item once.</summary>
public sealed class SurvivalTests
{
    [Test]
    public async Task A_retry_rule_that_throws_ends_its_item_and_no_other()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("Pose 1").Fails(message: "The renderers are down.");

        var (results, summary) = await RunAsync(studio, Studio.Poses(3), new() { RetryWhen = static _ => throw new InvalidOperationException("A rule of mine broke.") });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Completed, ItemState.Failed, ItemState.Completed }));
        Assert.That(results[1].Reason, Does.Contain("The renderers are down.").And.Contain("RetryWhen").And.Contain("A rule of mine broke."));
        Assert.That(results[1].Problem!.Error, Is.InstanceOf<InvalidOperationException>());
        Assert.That((summary.Spent, summary.End), Is.EqualTo((2m, RunEnd.Done)));
    }

    [Test]
    public async Task A_price_that_cannot_be_worked_out_leaves_its_item_unsent_and_no_other()
    {
        await using var studio = await Studio.OpenAsync(configure: options => options.Prices = new NoPriceForLogos());

        var logos = Enumerable.Range(0, 25).Select(number => GenerateBody.Logo($"Badge {number}", "a fox"));

        var (results, summary) = await RunAsync(studio, [.. logos, GenerateBody.Image("One", "one"), GenerateBody.Image("Two", "two")]);

        Assert.That(results.Select(result => result.State), Is.EqualTo(Enumerable.Repeat(ItemState.NotSent, 25).Concat([ItemState.Completed, ItemState.Completed])));
        Assert.That(results[1].Reason, Does.Contain("price").And.Contain("What does a logo cost?"));
        Assert.That((summary.Spent, studio.Server.Ledger.Spent), Is.EqualTo((2m, 2)));
    }

    [Test]
    public async Task One_job_for_two_items_leaves_the_second_unknown()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            var other = await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Other", "stands"));
            studio.Server.Faults.On(MaskoOperations.GenerateBatch).WrongShape($$$"""{"data":{"jobs":[{"index":0,"job_id":"{{{other.JobId}}}"},{"index":1,"job_id":"{{{other.JobId}}}"}]}}""");
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(2));
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Completed, ItemState.Unknown }));
        Assert.That(results[1].Reason, Does.Contain(results[0].JobId).And.Contain("another item"));
        Assert.That(summary.Spent, Is.EqualTo(2));
    }

    [Test]
    public async Task A_client_that_is_disposed_of_ends_its_runs()
    {
        await using var studio = await Studio.OpenAsync();
        using var http = new HttpClient(new Broken());
        using var masko = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time, BaseAddress = studio.Server.Address });

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = masko.Run(studio.Fox.Id, Studio.Poses(3), new() { Budget = 10 });
            return await run.Completion.WaitAsync(TimeSpan.FromHours(1), studio.Server.Time);
        });

        Assert.That((summary.Total, summary.Completed), Is.EqualTo((3, 0)));
    }

    [Test]
    public async Task A_service_that_says_to_come_again_in_ages_is_asked_again_when_the_run_may()
    {
        await using var studio = await Studio.OpenAsync();
        using var http = new HttpClient(new InAges(studio.Server.CreateHandler(), "/generate", int.MaxValue));
        using var masko = new MaskoClient(studio.Server.ApiKey, http, OptionsOf(studio));

        var (results, summary) = await RunAsync(studio, Studio.Poses(12), new() { Timeout = TimeSpan.FromHours(1) }, masko);

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed).Or.EqualTo(ItemState.NotSent));
        Assert.That(summary.End, Is.EqualTo(RunEnd.TimeUp));
    }

    [Test]
    public async Task A_job_list_that_says_to_come_again_in_ages_does_not_end_the_watch()
    {
        await using var studio = await Studio.OpenAsync();
        using var http = new HttpClient(new InAges(studio.Server.CreateHandler(), "/jobs", 20));
        using var masko = new MaskoClient(studio.Server.ApiKey, http, OptionsOf(studio));

        var (results, _) = await RunAsync(studio, Studio.Poses(12), masko: masko);

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
    }

    [Test]
    public async Task The_longest_times_there_are_are_no_limits()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, _) = await RunAsync(studio, Studio.Poses(3), new() { Timeout = TimeSpan.MaxValue, FillTime = TimeSpan.MaxValue, CancelGrace = TimeSpan.MaxValue });

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
    }

    [Test]
    public async Task A_long_chain_whose_first_step_fails_ends_to_its_last()
    {
        const int Steps = 20_000;
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("First").Fails("content_policy", "No.");
        var plan = new GenerationPlan();
        var last = plan.Add(GenerateBody.Image("First", "first"));
        for (var number = 1; number < Steps; number++)
        {
            last = plan.Add(last, job => GenerateBody.Edit(job.ItemId!, job.Assets.RequireImage(), "a bit more"));
        }

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, plan);
            return await run.Completion;
        });

        Assert.That((summary.Failed, summary.NotSent, summary.End), Is.EqualTo((1, Steps - 1, RunEnd.Done)));
    }

    [Test]
    public async Task A_stream_whose_end_throws_ends_the_run_with_its_results()
    {
        await using var studio = await Studio.OpenAsync();

        var summary = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, new ThrowsWhenDisposed());
            return await run.Completion;
        });

        Assert.That((summary.Total, summary.Completed, summary.End), Is.EqualTo((2, 2, RunEnd.Source)));
        Assert.That(summary.Error?.Message, Is.EqualTo("The file is gone."));
    }

    private static Task<(IReadOnlyList<ItemResult<GenerateBody, Job>> Results, RunSummary Summary)> RunAsync(
        Studio studio, IEnumerable<GenerateBody> bodies, GenerationRunOptions? options = null, MaskoClient? masko = null) => studio.DriveAsync(async () =>
    {
        await using var run = (masko ?? studio.Masko).Run(studio.Fox.Id, bodies, options);
        return (await run.ToListAsync(), await run.Completion);
    });

    private static MaskoClientOptions OptionsOf(Studio studio) => new() { Time = studio.Server.Time, BaseAddress = studio.Server.Address };

    /// <summary>The first requests of a kind are told to come again in the next century.</summary>
    private sealed class InAges(HttpMessageHandler inner, string path, int times) : DelegatingHandler(inner)
    {
        private int met;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.Contains(path, StringComparison.Ordinal) || Interlocked.Increment(ref met) > times)
            {
                return base.SendAsync(request, cancellationToken);
            }

            var answer = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests) { RequestMessage = request };
            answer.Headers.TryAddWithoutValidation("Retry-After", "Thu, 31 Dec 2199 00:00:00 GMT");
            return Task.FromResult(answer);
        }
    }

    private sealed record NoPriceForLogos : MaskoPrices
    {
        public override decimal Of(GenerateBody body) => body is LogoBody ? throw new KeyNotFoundException("What does a logo cost?") : base.Of(body);
    }

    private sealed class Broken : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new ObjectDisposedException(nameof(HttpClient));
    }

    private sealed class ThrowsWhenDisposed : IAsyncEnumerable<GenerateBody>, IAsyncEnumerator<GenerateBody>
    {
        private int number;

        public GenerateBody Current => GenerateBody.Image($"Pose {number}", "stands");

        public IAsyncEnumerator<GenerateBody> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(++number <= 2);

        public ValueTask DisposeAsync() => throw new IOException("The file is gone.");
    }
}
