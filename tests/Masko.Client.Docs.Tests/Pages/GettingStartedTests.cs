using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class GettingStartedTests
{
    [Test]
    public async Task Another_process_waits_and_downloads()
    {
        await using var studio = await Studio.OpenAsync();
        using var kit = new TestFolder();
        var made = await studio.DriveAsync(() => studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving hello")));
        var run = SnippetExtensions.Of(studio, Snippet.Of("getting-started.md", "What is what").InFolder(kit)).Given("string jobId", made.JobId)
            .Compile<IReadOnlyList<DownloadedFile>>("files");

        var files = await studio.DriveAsync(run);

        Assert.That(files, Has.Count.EqualTo(2));
        Assert.That(kit.Files, Does.Contain("waving.png"));
    }

    [Test]
    public async Task A_call_has_settings_and_a_response_of_its_own()
    {
        await using var studio = await Studio.OpenAsync(new() { RateLimits = new(), SubscriptionCredits = 7 });
        using var printed = new StringWriter();
        var run = SnippetExtensions.Of(studio, Snippet.Of("getting-started.md", "One call, other settings")).Given("TextWriter Console", printed).Compile();

        await studio.DriveAsync(run);

        Assert.That(printed.ToString(), Does.Match("^7 credits, request [^ ,]+, [0-9]+ requests left"));
    }

    [Test]
    public async Task A_list_is_walked_page_by_page()
    {
        await using var studio = await Studio.OpenAsync();
        using var printed = new StringWriter();
        var run = SnippetExtensions.Of(studio, Snippet.Of("getting-started.md", "All pages of a list")).Given("TextWriter Console", printed).Compile();

        await studio.DriveAsync(async () =>
        {
            await (await studio.Masko.GenerateAsync(studio.Fox.Id, GenerateBody.Image("Waving", "waving hello"))).WaitAsync();
            await run();
        });

        Assert.That(printed.ToString().Trim(), Is.EqualTo("Waving: 1 credits"));
    }
}
