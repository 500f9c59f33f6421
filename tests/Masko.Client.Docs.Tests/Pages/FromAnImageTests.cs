using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

/// <summary>The page docs/from-an-image.md, from a drawing to files on disk.</summary>
public sealed class FromAnImageTests
{
    [Test]
    public async Task The_path_of_the_documentation_leads_from_drawings_to_files()
    {
        await using var studio = await Studio.OpenAsync();
        using var drawings = new TestFolder();
        using var kitFolder = new TestFolder();
        var (front, side) = (Path.Combine(drawings.Path, "front.png"), Path.Combine(drawings.Path, "side.png"));
        var run = SnippetExtensions.Of(studio, Snippet.Of("from-an-image.md", "From your own drawing to a kit of poses"))
            .Given("string projectId", studio.Fox.ProjectId).Given("string front", front).Given("string side", side).Given("string kit", kitFolder.Path)
            .Compile<(Collection, SuggestedActions, RunSummary)>("(mascot, ideas, await run.Completion)");

        var (mascot, ideas, summary) = await studio.DriveAsync(async () =>
        {
            await DrawAsync(studio, front, side);
            return await run();
        });

        Assert.Multiple(() =>
        {
            Assert.That(mascot.Name, Is.Not.Null.And.Not.Empty);
            Assert.That(mascot.Config!.Prompt, Is.Not.Null.And.Not.Empty);
            Assert.That(ideas, Has.Count.InRange(6, 8));
            Assert.That((summary.Completed, summary.Total, summary.Spent), Is.EqualTo((ideas.Count, ideas.Count, (decimal)ideas.Count)));
            Assert.That(kitFolder.Files, Has.Count.EqualTo((2 * ideas.Count) + 1).And.Contains("masko-files.json"));
        });
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    /// <summary>Pictures of the reference server's own painting.</summary>
    private static async Task DrawAsync(Studio studio, params string[] paths)
    {
        foreach (var path in paths)
        {
            var job = await (await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image(Path.GetFileName(path), path))).WaitAsync();
            await using var file = File.Create(path);
            await studio.Masko.DownloadAsync(job.Urls.Image!, file);
        }
    }
}
