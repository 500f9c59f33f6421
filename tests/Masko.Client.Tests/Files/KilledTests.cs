namespace Masko.Client.Tests.Files;

public sealed class KilledTests
{
    private static readonly byte[] Picture = Sample.Png(500_000);

    [Test]
    public async Task A_process_that_is_killed_leaves_no_half_file_under_a_name_and_the_next_one_cleans_up_after_it()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        var url = shelf.Put("/wave.png", async context =>
        {
            context.Response.ContentLength = Picture.Length;
            await context.Response.Body.WriteAsync(Picture.AsMemory(0, 400_000));
            await context.Response.Body.FlushAsync();
            await Answer.Never(context);
        });
        using (var child = Downloader.Start(url, folder.Path))
        {
            // What another process does is seen when it is seen.
            while (!(folder.Parts is [var part] && new FileInfo(folder.At(part)).Length > 200_000))
            {
                Assert.That(child.HasExited, Is.False);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }

            child.Kill();
            await child.WaitForExitAsync();
        }

        Assert.That(folder.All, Has.Count.EqualTo(1).And.All.Match(@"^\.masko-[0-9a-f]{32}\.part$"));

        File.SetLastWriteTimeUtc(folder.At(folder.Parts[0]), TimeProvider.System.GetUtcNow().AddHours(-2).UtcDateTime);
        shelf.Put("/wave.png", Picture);
        using var masko = shelf.Client();
        await masko.DownloadAsync(Shelf.Job(new() { Image = url }), folder.Path);

        Assert.That(folder.Files, Is.EqualTo(new[] { "waving-hello.png" }));
        Assert.That(await File.ReadAllBytesAsync(folder.At("waving-hello.png")), Is.EqualTo(Picture));
        Assert.That(folder.Parts, Is.Empty);
    }

    [Test]
    public async Task What_was_closed_a_moment_ago_is_about_to_get_its_name_and_no_leftover()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        await File.WriteAllBytesAsync(folder.At(".masko-0123456789abcdef0123456789abcdef.part"), Picture);

        await masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/wave.png", Picture) }), folder.Path);

        Assert.That(folder.Parts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_still_being_written_is_no_leftover()
    {
        await using var shelf = await Shelf.OpenAsync();
        using var folder = new TestFolder();
        using var masko = shelf.Client();
        var (begun, go) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        shelf.Put("/slow.png", async context =>
        {
            context.Response.ContentLength = Picture.Length;
            await context.Response.Body.WriteAsync(Picture.AsMemory(0, 400_000));
            await context.Response.Body.FlushAsync();
            await go.Task;
            await context.Response.Body.WriteAsync(Picture.AsMemory(400_000));
        });
        var progress = new Reports { OnReport = report => _ = report.Bytes > 0 && begun.TrySetResult() };

        var slow = masko.DownloadAsync(Shelf.Job(new() { Image = shelf.At("/slow.png") }, "Slow", "j1"), folder.Path, new() { Progress = progress });
        await begun.Task;
        File.SetLastWriteTimeUtc(folder.At(folder.Parts[0]), TimeProvider.System.GetUtcNow().AddHours(-2).UtcDateTime);
        await masko.DownloadAsync(Shelf.Job(new() { Image = shelf.Put("/quick.png", Picture) }, "Quick", "j2"), folder.Path);
        go.SetResult();
        await slow;

        Assert.That(folder.Files, Is.EqualTo(new[] { "quick.png", "slow.png" }));
    }
}
