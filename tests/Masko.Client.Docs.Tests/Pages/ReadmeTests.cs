using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

/// <summary>The code of the README against the reference server. (In empty projects, from the packages: tests/Masko.Client.Package.Tests.)</summary>
public sealed class ReadmeTests
{
    private const string TheClient = "using var masko = new MaskoClient(Environment.GetEnvironmentVariable(\"MASKO_API_KEY\")!);";

    [Test]
    public async Task One_pose_and_its_animation_come_to_disk()
    {
        await using var studio = await Studio.OpenAsync();
        using var kit = new TestFolder();
        var snippet = Snippet.Of("README.md", "One pose").With(TheClient, "").InFolder(kit);
        var run = RunnableSnippet.Of(snippet).Given("IMaskoClient masko", studio.Masko).Compile<Job>("done");

        var done = await studio.DriveAsync(run);

        Assert.That((done.ItemName, studio.Server.Ledger.Spent), Is.EqualTo(("Waving hello", 21)));
        Assert.That(kit.Files, Does.Contain("waving-hello.png").And.Contain("waving-hello.transparent.png").And.Some.StartsWith("waving."));
        studio.Server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task A_batch_tells_its_progress_and_what_became_of_each()
    {
        await using var studio = await Studio.OpenAsync();
        using var kit = new TestFolder();
        using var printed = new StringWriter();
        var run = RunnableSnippet.Of(Snippet.Of("README.md", "A batch with progress").InFolder(kit))
            .Given("IMaskoClient masko", studio.Masko).Given("Collection fox", studio.Fox).Given("TextWriter Console", TextWriter.Synchronized(printed))
            .Compile<RunSummary>("await run.Completion");

        var summary = await studio.DriveAsync(run);

        var poses = studio.Server.Ledger.Spent;
        Assert.That((summary.Completed, summary.Total, summary.Spent), Is.EqualTo((poses, poses, (decimal)poses)));
        Assert.That(printed.ToString(), Does.StartWith($"about {poses} credits for {poses} generations: {poses} x image ({poses})").And.Contain($"{poses} items: {poses} completed"));
        Assert.That(kit.Files, Has.Count.EqualTo((2 * poses) + 1));
    }

    [Test]
    public async Task An_image_becomes_a_mascot()
    {
        await using var studio = await Studio.OpenAsync();
        var project = new Project { Id = studio.Fox.ProjectId! };
        var snippet = Snippet.Of("README.md", "From an image").With("\"mascot.png\"", "image");
        var run = RunnableSnippet.Of(snippet).Given("IMaskoClient masko", studio.Masko).Given("Project app", project)
            .Given("string image", Masko.Client.Tests.Repository.PathTo("eng", "icon.png")).Compile<Collection>("mascot");

        var mascot = await studio.DriveAsync(run);

        Assert.That((mascot.Name, mascot.Config!.Prompt), Is.Not.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public Task The_test_passes() => RunnableSnippet.Of(Snippet.Of("README.md", "In your tests")).CompileFixture()();
}
