using Masko.Client.Runs.Tests.Files;
using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

public sealed class WayBackTests
{
    private static readonly TimeSpan Four = TimeSpan.FromSeconds(4);

    [Test]
    public async Task A_transition_brings_its_way_back_with_a_job_and_files_of_its_own()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();

        var (results, summary) = await RunAsync(studio, Plan(), new() { DownloadTo = folder.Path });

        var there = results[2];
        var back = there.WayBack!;
        Assert.Multiple(() =>
        {
            Assert.That((back.State, back.Cost, back.Problem), Is.EqualTo((ItemState.Completed, 0m, (ItemProblem?)null)));
            Assert.That((back.Output!.Type, back.Output.Id, back.ItemId), Is.EqualTo((JobType.Reverse, back.JobId, there.ItemId)));
            Assert.That(back.JobId, Is.Not.EqualTo(there.JobId));
            Assert.That(back.Files.Select(file => (file.Name, file.Kind, file.JobId)), Is.EquivalentTo(new[]
            {
                ("one-to-two-and-back.webm", AssetKind.Webm, back.JobId), ("one-to-two-and-back.mov", AssetKind.Hevc, back.JobId),
            }));
            Assert.That(back.Files, Is.All.Matches<DownloadedFile>(file => new FileInfo(file.Path!).Length == file.Bytes));
            Assert.That(there.Files.Select(file => file.JobId), Is.Not.Empty.And.All.EqualTo(there.JobId));
            Assert.That(results.Take(2).Select(result => result.WayBack), Is.All.Null);
            Assert.That((summary.Total, summary.Completed, summary.Spent), Is.EqualTo((3, 3, 22m)));
            Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(22));
        });
    }

    [Test]
    public async Task Without_downloads_it_is_told_all_the_same()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, _) = await RunAsync(studio, Plan());

        Assert.That((results[2].WayBack!.State, results[2].WayBack!.Files.Count), Is.EqualTo((ItemState.Completed, 0)));
        Assert.That(results[2].WayBack!.Output!.Urls.Webm, Is.Not.Null);
    }

    [Test]
    public async Task A_transition_that_asks_for_none_has_none_and_nobody_looks_for_it()
    {
        await using var studio = await Studio.OpenAsync();

        var (results, _) = await RunAsync(studio, Plan(autoReverse: false));

        Assert.That(results.Select(result => (result.State, result.WayBack)), Is.All.EqualTo((ItemState.Completed, (ItemResult?)null)));
        Assert.That(Looks(studio), Is.Zero);
    }

    [Test]
    public async Task After_a_second_try_it_is_that_of_the_second()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.OnJob().OfItem("One to two").Fails();

        var (results, _) = await RunAsync(studio, Plan());

        Assert.That((results[2].History.Count, results[2].WayBack!.State), Is.EqualTo((1, ItemState.Completed)));
        Assert.That(results[2].WayBack!.ItemId, Is.EqualTo(results[2].ItemId));
    }

    [Test]
    public async Task One_that_is_never_listed_is_unknown_after_a_minute_and_costs_its_transition_nothing()
    {
        await using var studio = await Studio.OpenAsync();
        Lists(studio).WrongShape("""{"data":[],"meta":{"pagination":{"total":0,"limit":100,"offset":0,"has_more":false}}}""", FaultScript.Always);

        var (results, summary) = await RunAsync(studio, Plan());

        Assert.That((results[2].State, results[2].Output), Is.EqualTo((ItemState.Completed, results[2].Output)));
        Assert.That((results[2].WayBack!.State, results[2].WayBack!.JobId), Is.EqualTo((ItemState.Unknown, (string?)null)));
        Assert.That(results[2].WayBack!.Reason, Does.Contain(results[2].JobId).And.Contain("'reverse'"));
        Assert.That((summary.Completed, summary.Unknown, summary.Spent), Is.EqualTo((3, 0, 22m)));
        Assert.That(Looks(studio), Is.EqualTo(7));
    }

    [Test]
    public async Task One_that_cannot_be_listed_is_unknown_with_the_error()
    {
        await using var studio = await Studio.OpenAsync();
        Lists(studio).Error(403, "no_lists", "Not with this key.", times: FaultScript.Always);

        var (results, _) = await RunAsync(studio, Plan());

        Assert.That((results[2].State, results[2].WayBack!.State), Is.EqualTo((ItemState.Completed, ItemState.Unknown)));
        Assert.That(results[2].WayBack!.Problem!.ServiceError, Is.EqualTo(new JobError { Code = "no_lists", Message = "Not with this key." }));
    }

    [Test]
    public async Task A_look_that_fails_for_the_moment_is_not_the_last()
    {
        await using var studio = await Studio.OpenAsync();
        Lists(studio).Error(429, "rate_limited", "Slow down.", times: 2);

        var (results, _) = await RunAsync(studio, Plan());

        Assert.That(results[2].WayBack!.State, Is.EqualTo(ItemState.Completed));
    }

    [Test]
    public async Task One_that_still_runs_is_waited_for_and_what_it_is_charged_counts_as_spent()
    {
        await using var studio = await Studio.OpenAsync();
        using var http = new HttpClient(new LateAndCharged(studio.Server.CreateHandler()));
        using var masko = new MaskoClient(studio.Server.ApiKey, http, new() { Time = studio.Server.Time, BaseAddress = studio.Server.Address });

        var (results, summary) = await RunAsync(studio, Plan(), masko: masko);

        Assert.That((results[2].Cost, results[2].WayBack!.State, results[2].WayBack!.Cost, summary.Spent), Is.EqualTo((20m, ItemState.Completed, 3m, 25m)));
    }

    [Test]
    public async Task A_stop_does_not_wait_for_it_and_loses_neither_transition_nor_money()
    {
        await using var studio = await Studio.OpenAsync();
        Lists(studio).WrongShape("""{"data":[]}""", FaultScript.Always);

        var (results, summary) = await RunAsync(studio, Plan(), during: async run =>
        {
            while (Looks(studio) < 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), studio.Server.Time);
            }

            run.Cancel();
        });

        Assert.That((results[2].State, results[2].Output!.Status, results[2].Cost), Is.EqualTo((ItemState.Completed, JobStatus.Completed, 20m)));
        Assert.That(results[2].WayBack!.State, Is.EqualTo(ItemState.Unknown));
        Assert.That((summary.End, summary.Completed, summary.Spent), Is.EqualTo((RunEnd.Cancelled, 3, 22m)));
    }

    [Test]
    public async Task Many_share_their_looks()
    {
        await using var studio = await Studio.OpenAsync();
        var plan = new GenerationPlan();
        var (one, two) = (plan.Add(GenerateBody.Image("One", "stands")), plan.Add(GenerateBody.Image("Two", "sits")));
        for (var number = 0; number < 150; number++)
        {
            Add(plan, one, two, $"Move {number}");
        }

        var (results, _) = await RunAsync(studio, plan);

        Assert.That(results.Skip(2).Select(result => result.WayBack!.State), Is.All.EqualTo(ItemState.Completed));
        Assert.That(results.Skip(2).Select(result => result.WayBack!.JobId).Distinct().Count(), Is.EqualTo(150));
        Assert.That(Looks(studio), Is.LessThan(30));
    }

    private static Task<(IReadOnlyList<ItemResult<GenerateBody, Job>> Results, RunSummary Summary)> RunAsync(
        Studio studio, GenerationPlan plan, GenerationRunOptions? options = null, Func<GenerationRun, Task>? during = null, MaskoClient? masko = null) => studio.DriveAsync(async () =>
    {
        await using var run = (masko ?? studio.Masko).Run(studio.Fox.Id, plan, options);
        await (during?.Invoke(run) ?? Task.CompletedTask);
        return (await run.ToListAsync(), await run.Completion);
    });

    private static RequestFault Lists(Studio studio) => studio.Server.Faults.On(MaskoOperations.ListJobs).Where(IsLook);

    private static int Looks(Studio studio) => studio.Server.Requests.Count(IsLook);

    private static bool IsLook(ServerRequest request) => request.Operation == MaskoOperations.ListJobs && request.Target.Contains("type=reverse", StringComparison.Ordinal);

    private static GenerationPlan Plan(bool autoReverse = true)
    {
        var plan = new GenerationPlan();
        var (one, two) = (plan.Add(GenerateBody.Image("One", "stands")), plan.Add(GenerateBody.Image("Two", "sits")));
        Add(plan, one, two, "One to two", autoReverse);
        return plan;
    }

    private static void Add(GenerationPlan plan, GenerationStep one, GenerationStep two, string name, bool autoReverse = true) => plan.Add(one, two, (from, to) =>
        GenerateBody.Transition(from.Assets.RequireImage(), to.Assets.RequireImage(), name, "moves smoothly", Four) with { AutoReverse = autoReverse ? true : null });

    /// <summary>Ways back that are not done yet when they are listed, and that cost something.</summary>
    private sealed class LateAndCharged(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var json = (await response.Content.ReadAsStringAsync(cancellationToken)).Replace("\"cost_credits\":0", "\"cost_credits\":3", StringComparison.Ordinal);
            json = request.RequestUri!.Query.Contains("type=reverse", StringComparison.Ordinal) ? json.Replace("\"completed\"", "\"processing\"", StringComparison.Ordinal) : json;
            response.Content = new StringContent(json, null, "application/json");
            return response;
        }
    }
}
