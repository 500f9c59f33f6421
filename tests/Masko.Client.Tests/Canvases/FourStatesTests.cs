using Masko.Client.Tests.Reference;

namespace Masko.Client.Tests.Canvases;

/// <summary>Whole exports, driven as an app would.</summary>
public sealed class FourStatesTests
{
    [Test]
    public async Task The_claude_code_template_goes_through_its_four_states()
    {
        var player = new CanvasPlayer(await FourStatesAsync());
        Assert.That(player.Problems, Is.Empty);
        Assert.That((player.Node.Name, player.Clip?.Loops), Is.EqualTo(("Idle", true)));
        Assert.That(player.Tick(9).Select(one => one.Kind), Is.EqualTo([CanvasEventKind.LoopCompleted, CanvasEventKind.LoopCompleted]));

        Assert.That(Next(player, ("isIdle", false), ("isWorking", true), ("sessionCount", 1)), Is.EqualTo("Idle"), "a video leads to the next node");
        Assert.That(player.Transition?.Source, Is.EqualTo(player.Node.Id));
        player.Tick(2);
        Assert.That(player.Node.Name, Is.EqualTo("Working"));
        Assert.That(Next(player, ("isAlert", true)), Is.EqualTo("Alert"), "the higher priority goes first");
        Assert.That(Next(player), Is.EqualTo("Alert"), "and stays, though it is working too");
        Assert.That(Next(player, ("isAlert", false)), Is.EqualTo("Working"));
        Assert.That(Next(player, ("isWorking", false), ("isDone", true)), Is.EqualTo("Done"));
        Assert.That(player.Clip?.Webm, Does.EndWith(".webm"));

        player.Set("claudeCode::isDone", false);
        player.Set("claudeCode::isIdle", true);
        player.Tick(0);
        Assert.That((player.Transition?.Reverse, player.Clip?.Speed, player.Clip?.Duration), Is.EqualTo((true, 2.0, TimeSpan.FromSeconds(2))));
        Assert.That(player.After(1.9), Is.EqualTo(player.Transition!.Source));
        Assert.That(Next(player), Is.EqualTo("Idle"));
    }

    [Test]
    public async Task Before_its_videos_are_made_the_template_shows_pictures_and_jumps()
    {
        var player = new CanvasPlayer(await FourStatesAsync(withVideos: false));

        Assert.That(player.Clip, Is.Null);
        Assert.That(Next(player, ("isIdle", false), ("isAlert", true)), Is.EqualTo("Alert"));
        Assert.That(Next(player, ("isIdle", true), ("isAlert", false)), Is.EqualTo("Idle"));
    }

    [Test]
    public void The_export_of_the_documentation_works_and_rests()
    {
        var player = new CanvasPlayer(MaskoAnimationConfig.Parse(Repository.Example("canvases.export.config.v2.0.production-shape.SYNTHETIC")));
        Assert.That(player.Clip?.Webm, Does.EndWith("/idle-2a3b4c5d.webm"));

        Assert.That(Next(player, ("isIdle", false), ("isWorking", true)), Is.EqualTo("Idle"));
        Assert.That(player.Clip?.Webm, Does.EndWith("/idle-working-4a5b6c7d.webm"));
        player.Tick(2);
        Assert.That(player.Node.Name, Is.EqualTo("Working"));
        Assert.That(player.Clip, Is.Null, "it has no loop there");
        Assert.That(player.Node.TransparentThumbnailUrl, Does.EndWith("/working-1a2b3c4d.png"));
        Assert.That(Next(player, ("isIdle", true), ("isWorking", false)), Is.EqualTo("Working"));
        Assert.That(player.Clip?.Hevc, Does.EndWith("/working-idle-7a8b9c0d.mov"));
        player.Tick(2);
        Assert.That(player.Node.Name, Is.EqualTo("Idle"));
    }

    private static string? Next(CanvasPlayer player, params (string Input, CanvasValue Value)[] inputs)
    {
        foreach (var (input, value) in inputs)
        {
            Assert.That(player.Set("claudeCode::" + input, value), Is.True, input);
        }

        player.Tick(0.1);
        return player.Node.Name;
    }

    private static async Task<MaskoAnimationConfig> FourStatesAsync(bool withVideos = true)
    {
        await using var box = await ReferenceBox.OpenAsync();
        var fox = await box.FoxAsync();
        var canvas = await box.Masko.Canvases.CreateAsync(fox.Id, new() { Name = "Main Canvas", TemplateId = "claude-code-4state" });
        box.Server.Time.Advance(TimeSpan.FromMinutes(5));
        if (withVideos)
        {
            await box.Masko.Canvases.GenerateAllAsync(fox.Id, canvas.Id, new() { Duration = TimeSpan.FromSeconds(4) });
            box.Server.Time.Advance(TimeSpan.FromMinutes(5));
        }

        return await box.Masko.Canvases.ExportAsync(fox.Id, canvas.Id);
    }
}
