using Masko.Client.Docs.Tests.Scenes;
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
    public async Task What_a_killed_process_left_is_looked_up_and_each_pose_is_paid_once()
    {
        await using var studio = await Studio.OpenAsync(new() { Workers = 100, ListingTime = AMinute / 3 });
        using var kit = new TestFolder();
        using var printed = new StringWriter();
        studio.Server.Faults.OnJob().OfItem("Pose 3").Fails(message: "The renderers are down.");
        studio.Server.Faults.OnJob().OfItem("Pose 15").TakesLonger(AMinute * 10);
        var poses = Studio.Poses(30).ToList();
        var started = studio.Server.Time.GetUtcNow();

        await studio.DriveAsync(async () =>
        {
            // Its 2nd batch is carried out, and nothing of this process lives to see the answer.
            using var dying = new DyingHandler(studio.Server.CreateHandler(), "/generate-batch", lastAnswer: 1);
            var options = new MaskoClientOptions { BaseAddress = studio.Server.Address, Time = studio.Server.Time };
            using var first = new MaskoClient(studio.Server.ApiKey, new HttpClient(dying), options);
            await using var run = first.Run(studio.Fox.Id, poses, new() { MaxRequests = 1, MaxInFlight = 10, DownloadTo = kit.Path });
            await dying.Death;
        });
        var (paid, kept) = (studio.Server.Ledger.Spent, kit.Files.Count);
        var goOn = SnippetExtensions.Of(studio, Snippet.Of("big-jobs.md", "After a crash").InFolder(kit))
            .Given("IReadOnlyList<GenerateBody> poses", poses).Given("DateTimeOffset started", started)
            .Given("TextWriter Console", printed).Compile<RunSummary>("summary");
        var summary = await studio.DriveAsync(goOn);

        Assert.That(paid, Is.InRange(15, 25), "it died midway");
        Assert.That(kept, Is.InRange(5, 30), "it had some files by then");
        Assert.That((summary.Total, summary.Completed, printed.ToString()), Is.EqualTo((30 - paid, 30 - paid, "")));
        Assert.That((studio.Server.Ledger.Spent, kit.Files.Count), Is.EqualTo((30, 61)));
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
