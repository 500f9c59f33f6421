using System.Text.Json.Nodes;
using Masko.Client.Testing;

namespace Masko.Client.Runs.Tests.Runs;

/// <summary>What the entries of a paid batch answer may say, and what follows for the money.</summary>
public sealed class BatchAnswerTests
{
    [TestCase("\"\"")]
    [TestCase("false")]
    [TestCase("0")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("""{"code":null,"message":null}""")]
    [TestCase("""{"code":"","message":""}""")]
    public async Task An_error_that_says_nothing_is_none(string error)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMember(1, "error", error, times: null);

        var (results, summary) = await RunAsync(studio, 3);

        Assert.That((summary.Completed, summary.Spent), Is.EqualTo((3, 3m)));
        Assert.That(results[1].History, Is.Empty);
        PaidOnce(studio, requests: 1);
    }

    [TestCase("\"Slow today.\"", "Slow today.")]
    [TestCase("true", "true")]
    [TestCase("""{"code":"content_policy","message":"Not nice."}""", "Not nice.")]
    [TestCase("""{"code":"internal_error"}""", "internal_error")]
    public async Task An_error_beside_a_job_is_noted_and_the_job_counts(string error, string noted)
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMember(1, "error", error, times: null);

        var (results, summary) = await RunAsync(studio, 3);

        Assert.That((summary.Completed, summary.Spent), Is.EqualTo((3, 3m)));
        Assert.That(results[1].History.Single().Problem.Message, Does.Contain(noted).And.Contain(results[1].JobId));
        PaidOnce(studio, requests: 1);
    }

    [TestCase("internal_error")]
    [TestCase("service_unavailable")]
    [TestCase("never_heard_of_it")]
    [TestCase("503")]
    [TestCase("408")]
    public async Task An_error_that_may_hide_a_start_leaves_its_item_unknown_and_counted(string code)
    {
        await using var studio = await Studio.OpenAsync();
        Answer(studio, $$$"""{"jobs":[{"index":0,"error":{"code":"{{{code}}}","message":"Oops."}},{"index":1,"error":{"code":"{{{code}}}"}}]}""");

        var (results, summary) = await RunAsync(studio, 2);

        Assert.That((summary.Unknown, summary.Spent), Is.EqualTo((2, 2m)));
        Assert.That(results[0].Reason, Does.Contain("Oops.").And.Contain("may run, and be charged"));
        Assert.That(results[0].Problem!.ServiceError!.Code, Is.EqualTo(code));
        Assert.That(Batches(studio), Is.EqualTo(1), "it is not sent again");
    }

    [TestCase("bad_request")]
    [TestCase("forbidden")]
    [TestCase("insufficient_credits")]
    [TestCase("content_policy")]
    [TestCase("422")]
    public async Task A_plain_no_to_one_entry_is_free(string code)
    {
        await using var studio = await Studio.OpenAsync();
        Answer(studio, $$$"""{"jobs":[{"index":0,"error":{"code":"{{{code}}}","message":"No."}},{"index":1,"error":{"code":"{{{code}}}"}}]}""");

        var (_, summary) = await RunAsync(studio, 2, new() { MaxTries = 1 });

        Assert.That((summary.Rejected, summary.Spent), Is.EqualTo((2, 0m)));
    }

    [Test]
    public async Task Indexes_that_count_from_1_are_contradicted_by_their_last_and_names_tie_the_jobs()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchIndexesFrom(1);

        var (results, summary) = await RunAsync(studio, 4);

        Assert.That(summary.Completed, Is.EqualTo(4));
        EachItemHasItsOwnJob(results);
        PaidOnce(studio, requests: 1);
    }

    [Test]
    public async Task Indexes_that_count_from_1_and_stay_in_range_are_contradicted_by_the_names_of_the_jobs()
    {
        await using var studio = await Studio.OpenAsync(around: new BatchRewriter(static entries =>
        {
            entries.RemoveAt(3);
            foreach (var entry in entries)
            {
                entry!["index"] = (int)entry["index"]! + 1;
            }
        }));

        var (results, summary) = await RunAsync(studio, 4);

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Unknown, ItemState.Completed, ItemState.Completed, ItemState.Unknown }));
        Assert.That(summary.Spent, Is.EqualTo(4));
        EachItemHasItsOwnJob(results);
        PaidOnce(studio, requests: 1);
    }

    [Test]
    public async Task An_answer_without_indexes_that_lacks_an_entry_is_tied_by_names()
    {
        await using var studio = await Studio.OpenAsync(around: new BatchRewriter(static entries =>
        {
            entries.RemoveAt(1);
            foreach (var entry in entries)
            {
                entry!.AsObject().Remove("index");
            }
        }));

        var (results, summary) = await RunAsync(studio, 4);

        Assert.That((summary.Completed, summary.Unknown), Is.EqualTo((3, 1)));
        Assert.That(results[1].Reason, Does.Contain(results[0].JobId).And.Contain(results[3].JobId), "no job id is lost");
        EachItemHasItsOwnJob(results);
    }

    [Test]
    public async Task An_index_that_stands_twice_hides_no_job()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchEntryMember(0, "index", "1");

        var (results, summary) = await RunAsync(studio, 3);

        Assert.That(summary.Completed, Is.EqualTo(3));
        EachItemHasItsOwnJob(results);
    }

    [Test]
    public async Task Names_that_are_not_unique_tie_nothing()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchIndexesFrom(1);

        var (results, summary) = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(
                studio.Fox.Id, [GenerateBody.Image("Waving", "left"), GenerateBody.Image("waving", "right"), GenerateBody.Image("Sleeping", "curled up")]);
            return (await run.ToListAsync(), await run.Completion);
        });

        Assert.That(results.Select(result => result.State), Is.EqualTo(new[] { ItemState.Unknown, ItemState.Unknown, ItemState.Completed }));
        Assert.That((results[0].JobId, summary.Spent), Is.EqualTo(((string?)null, 3m)));
        Assert.That(results[2].Output!.ItemName, Is.EqualTo("Sleeping"));
    }

    [Test]
    public async Task A_stop_before_the_names_are_known_loses_no_job_id()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchIndexesFrom(1);
        studio.Server.Faults.OnJob().NeverEnds(times: null);

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(3), new() { Timeout = TimeSpan.FromSeconds(20) });
            return await run.ToListAsync();
        });

        var ids = studio.Server.Ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Charge).Select(entry => entry.JobId).ToList();
        Assert.That(ids, Has.Count.EqualTo(3));
        Assert.That(results.Select(result => ids.All(id => result.Reason.Contains(id!, StringComparison.Ordinal))), Is.All.True);
    }

    [Test]
    public async Task A_name_that_the_service_writes_differently_is_still_the_items_own()
    {
        await using var studio = await Studio.OpenAsync();
        studio.Server.Faults.On(MaskoOperations.GenerateBatch).BatchIndexesFrom(1);

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, [GenerateBody.Image(" Waving  hello!", "a"), GenerateBody.Image("SLEEPING", "b")]);
            return await run.ToListAsync();
        });

        Assert.That(results.Select(result => result.State), Is.All.EqualTo(ItemState.Completed));
    }

    private static async Task<(IReadOnlyList<ItemResult<GenerateBody, Job>> Results, RunSummary Summary)> RunAsync(
        Studio studio, int items, GenerationRunOptions? options = null) => await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(items), options);
            return (await run.ToListAsync(), await run.Completion);
        });

    /// <summary>Answers a batch with these data in place of its own; nothing is started.</summary>
    private static void Answer(Studio studio, string data) => studio.Server.Faults.On(MaskoOperations.GenerateBatch).Answer(
        202, new JsonObject { ["data"] = JsonNode.Parse(data) }.ToJsonString(), times: null);

    private static void EachItemHasItsOwnJob(IReadOnlyList<ItemResult<GenerateBody, Job>> results)
    {
        var completed = results.Where(result => result.State == ItemState.Completed).ToList();
        Assert.That(completed.Select(result => result.Output!.ItemName), Is.EqualTo(completed.Select(result => result.Name)));
        Assert.That(completed.Select(result => result.JobId), Is.EqualTo(completed.Select(result => result.Output!.Id)).And.Unique);
    }

    private static void PaidOnce(Studio studio, int requests)
    {
        studio.Server.Ledger.ShouldHoldEachItemOnce();
        Assert.That(Batches(studio), Is.EqualTo(requests));
    }

    private static int Batches(Studio studio) => studio.Server.Requests.Count(request => request.Operation == MaskoOperations.GenerateBatch);
}
