using Masko.Client.Runs.Tests.Files;

namespace Masko.Client.Runs.Tests.FromImage;

/// <summary>The page docs/from-an-image.md, from a drawing to files on disk.</summary>
public sealed class FromAnImageTests
{
    [Test]
    public async Task The_path_of_the_documentation_leads_from_drawings_to_files()
    {
        await using var studio = await Studio.OpenAsync();
        using var drawings = new TestFolder();
        using var kitFolder = new TestFolder();
        var (masko, kit, projectId) = (studio.Masko, kitFolder.Path, studio.Fox.ProjectId!);
        var (front, side) = (Path.Combine(drawings.Path, "front.png"), Path.Combine(drawings.Path, "side.png"));

        var (mascot, ideas, summary) = await studio.DriveAsync(async () =>
        {
            await DrawAsync(studio, front, side);

            // As in docs/from-an-image.md.
            Upload drawing = await masko.UploadAsync(front);
            Collection mascot = await masko.CreateCollectionAsync(new() { ProjectId = projectId, ReferenceAssetIds = [drawing.AssetId] });
            mascot = await masko.WaitForNameAndPromptAsync(mascot.Id);

            Upload another = await masko.UploadAsync(side);
            await masko.AddReferenceAsync(mascot.Id, AddReferenceBody.FromAsset(another.AssetId));

            SuggestedActions ideas = await masko.Collections.SuggestActionsAsync(mascot.Id);
            IReadOnlyList<ImageBody> poses = GenerateBody.Images(ideas);
            Console.WriteLine(masko.Estimate(poses));

            await using GenerationRun run = masko.Run(mascot.Id, poses, new() { Budget = 10, DownloadTo = kit });
            await foreach (ItemResult item in run)
            {
                Console.WriteLine($"{item.Name}: {item.State}");
            }

            RunSummary summary = await run.Completion;
            return (mascot, ideas, summary);
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
        Documentation.ShouldHave("from-an-image.md", 0, "FromImage/FromAnImageTests.cs");
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
