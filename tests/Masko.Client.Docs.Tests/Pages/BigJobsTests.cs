using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class BigJobsTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task A_run_with_all_its_options_ends_with_every_item()
    {
        await using var studio = await Studio.OpenAsync();
        using var kit = new TestFolder();
        var run = SnippetExtensions.Of(studio, Snippet.Of("big-jobs.md", "Big jobs").InFolder(kit)).Given("IEnumerable<GenerateBody> poses", Studio.Poses(12))
            .Compile<(int, RunSummary)>("(results.Count, summary)");

        var (results, summary) = await studio.DriveAsync(run);

        Assert.That((results, summary.Completed, summary.Spent, kit.Files.Count), Is.EqualTo((12, 12, 12m, 25)));
    }

    [Test]
    public async Task What_a_stopped_run_left_is_fetched_and_run_again_and_nothing_is_paid_twice()
    {
        await using var studio = await Studio.OpenAsync(new() { Workers = 100, ImageTime = AMinute });
        using var kit = new TestFolder();
        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, Studio.Poses(30), new() { MaxInFlight = 10, Timeout = AMinute / 2 });
            return await run.ToListAsync();
        });
        var goOn = SnippetExtensions.Of(studio, Snippet.Of("big-jobs.md", "What each state means").InFolder(kit))
            .Given("IReadOnlyList<ItemResult<GenerateBody, Job>> results", results).Compile<RunSummary>("await second.Completion");

        var summary = await studio.DriveAsync(goOn);

        Assert.That(results.CountBy(result => result.State), Is.EquivalentTo(new Dictionary<ItemState, int> { [ItemState.Running] = 10, [ItemState.NotSent] = 20 }));
        Assert.That((summary.Completed, studio.Server.Ledger.Spent, kit.Files.Count), Is.EqualTo((20, 30, 61)));
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_chain_is_one_run_and_costs_what_was_estimated()
    {
        await using var studio = await Studio.OpenAsync();
        using var printed = new StringWriter();
        var run = SnippetExtensions.Of(studio, Snippet.Of("big-jobs.md", "Chains")).Given("TextWriter Console", printed).Compile<RunSummary>("summary");

        var summary = await studio.DriveAsync(run);

        Assert.That((summary.Completed, summary.Spent), Is.EqualTo((4, 42m)));
        Assert.That(printed.ToString(), Does.StartWith("about 42 credits for 4 generations: "));
    }

    [Test]
    public async Task A_stream_is_read_to_its_end()
    {
        await using var studio = await Studio.OpenAsync();
        using var folder = new TestFolder();
        var wishes = Path.Combine(folder.Path, "wishes.txt");
        await File.WriteAllLinesAsync(wishes, Enumerable.Range(1, 12).Select(number => $"pose {number}"));
        var run = SnippetExtensions.Of(studio, Snippet.Of("big-jobs.md", "Streams")).Given("string wishes", wishes).Compile<RunSummary>("summary");

        var summary = await studio.DriveAsync(run);

        Assert.That((summary.Completed, summary.Total), Is.EqualTo((12, 12)));
    }
}
