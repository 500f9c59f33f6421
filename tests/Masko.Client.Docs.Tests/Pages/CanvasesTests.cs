using Masko.Client.Docs.Tests.Scenes;
using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class CanvasesTests
{
    [Test]
    public async Task The_code_that_makes_a_canvas_ends_with_one_that_the_code_of_an_app_plays()
    {
        await using var studio = await Studio.OpenAsync();
        var make = SnippetExtensions.Of(studio, Snippet.Of("canvases.md", "Make one")).Given("string collectionId", studio.Fox.Id).Given("int budget", 200)
            .Compile<(string, MaskoAnimationConfig)>("(canvas.Id, export)");

        var (canvasId, export) = await studio.DriveAsync(make);

        var shown = new List<string?>();
        ShowVideo show = (video, _, _) => shown.Add(video);
        var play = SnippetExtensions.Of(studio, Snippet.Of("canvases.md", "Canvases: play a mascot in an app"))
            .Given("string collectionId", studio.Fox.Id).Given("string canvasId", canvasId).Given("bool isWorking", true).Given("ShowVideo Show", show)
            .Compile<Action<TimeSpan>>("(Action<TimeSpan>)Frame");
        var frame = await studio.DriveAsync(play);
        frame(TimeSpan.FromSeconds(1));

        Assert.That(export.Edges!.Count(edge => edge.Videos?.Webm is { Length: > 0 }), Is.EqualTo(10));
        Assert.That(shown, Has.Count.EqualTo(1).And.All.Not.Null);
    }
}
