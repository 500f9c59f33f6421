using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class SisterServicesTests
{
    [Test]
    public async Task Zsky_makes_its_pictures()
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var zsky = new ZSkyClient(server.ApiKey, http, new() { Time = server.Time });
        using var pictures = new TestFolder();
        var snippet = Snippet.Of("sister-services.md", "ZSky").With("using var zsky = new ZSkyClient(key);", "").InFolder(pictures, "pictures");
        var run = RunnableSnippet.Of(snippet).Given("IZSkyClient zsky", zsky).Compile<RunSummary>("await run.Completion");

        var summary = await server.Time.DriveAsync(run);

        Assert.That((summary.Completed, summary.Total, pictures.Files.Count), Is.EqualTo((2, 2, 3)));
        server.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task Vidiking_makes_its_pictures()
    {
        await using var server = await VidiKingServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var vidiking = new VidiKingClient(server.ApiKey, http, new() { Time = server.Time });
        using var pictures = new TestFolder();
        var snippet = Snippet.Of("sister-services.md", "VidiKing").With("using var vidiking = new VidiKingClient(key);", "").InFolder(pictures, "pictures");
        var run = RunnableSnippet.Of(snippet).Given("IVidiKingClient vidiking", vidiking).Compile<RunSummary>("summary");

        var summary = await server.Time.DriveAsync(run);

        Assert.That((summary.Completed, summary.Total, pictures.Files.Count), Is.EqualTo((2, 2, 3)));
        server.Ledger.ShouldHoldEachItemOnce();
    }
}
