using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class ImageGeneratorTests
{
    [Test]
    public async Task Pictures_come_by_address_and_an_edit_as_bytes()
    {
        await using var studio = await Studio.OpenAsync();
        using var printed = new StringWriter();
        var run = RunnableSnippet.Of(Snippet.Of("image-generator.md", "The clients as an `IImageGenerator`"))
            .Given("IMaskoClient masko", studio.Masko).Given("string foxId", studio.Fox.Id).Given("TextWriter Console", printed).Compile<int>("png.Length");

        var length = await studio.DriveAsync(run);

        Assert.That(printed.ToString().Trim().Split('\n'), Has.Length.EqualTo(2).And.All.StartsWith(studio.Server.Address.ToString()));
        Assert.That((length > 100, studio.Server.Ledger.Spent), Is.EqualTo((true, 3)));
    }
}
