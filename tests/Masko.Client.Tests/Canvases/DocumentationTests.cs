namespace Masko.Client.Tests.Canvases;

public sealed class DocumentationTests
{
    [Test]
    public async Task The_example_of_the_documentation_shows_the_right_videos()
    {
        await using var server = await WireServer.StartAsync(200, Repository.Example("canvases.export.config.v2.0.production-shape.SYNTHETIC"));
        using var masko = server.Client();
        var (collectionId, canvasId, isWorking) = ("c", "v", false);
        var log = new List<string>();
        void Show(string? address, bool loop, double speed) => log.Add($"{address?.Split('/')[^1]} {loop} {speed}");

        // As in docs/canvases.md.
        var config = await masko.Canvases.ExportAsync(collectionId, canvasId);   // or MaskoAnimationConfig.Parse(json), for one that was kept
        var player = new CanvasPlayer(config);
        CanvasClip? shown = null;

        void Frame(TimeSpan elapsed)
        {
            player.Set("claudeCode::isWorking", isWorking);
            player.Set("claudeCode::isIdle", !isWorking);
            player.Tick(elapsed);
            if (player.Clip != shown)
            {
                shown = player.Clip;
                Show(shown?.Webm ?? player.Node.TransparentThumbnailUrl, loop: shown?.Loops ?? false, speed: shown?.Speed ?? 1);
            }
        }

        foreach (var working in (bool[])[false, false, true, true, true, false, false, false])
        {
            isWorking = working;
            Frame(TimeSpan.FromSeconds(1));
        }

        Assert.That(log, Is.EqualTo(["idle-2a3b4c5d.webm True 1", "idle-working-4a5b6c7d.webm False 2", "working-1a2b3c4d.png False 1", "working-idle-6a7b8c9d.webm False 2", "idle-2a3b4c5d.webm True 1"]));
    }

    [Test]
    public void The_example_of_the_documentation_is_the_one_that_is_tested()
    {
        var code = File.ReadAllText(Repository.PathTo("docs", "canvases.md")).Split("```csharp\n")[1].Split("```")[0];
        var tested = File.ReadAllText(ThisFile());

        Assert.That(Lines(tested), Does.Contain(Lines(code)));
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    private static string ThisFile() => Repository.PathTo("tests", "Masko.Client.Tests", "Canvases", "DocumentationTests.cs");
}
