using Masko.Client.Files;

namespace Masko.Client.Tests.Files;

public sealed class KindTests
{
    [TestCase("image", "png", "wave.png")]
    [TestCase("image", "jpeg", "wave.jpg")]
    [TestCase("image", "webp", "wave.webp")]
    [TestCase("image", "gif", "wave.gif")]
    [TestCase("transparent_image", "png", "wave.transparent.png")]
    [TestCase("video", "mp4", "wave.mp4")]
    [TestCase("webm", "webm", "wave.webm")]
    [TestCase("hevc", "mp4", "wave.mov")]
    [TestCase("stacked_video", "mp4", "wave.stacked.mp4")]
    [TestCase("of_tomorrow", "webp", "wave.of-tomorrow.webp")]
    public async Task The_kind_names_the_file_and_the_address_does_not(string kind, string format, string name)
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/some/thing.mp4", Sample.Of(format), "application/octet-stream");
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var files = await masko.DownloadAsync(Shelf.Job(Urls(kind, url), "Wave"), folder.Path);

        Assert.That(files.Select(file => (file.Name, file.Kind)), Is.EqualTo(new[] { (name, new AssetKind(kind)) }));
        Assert.That(folder.Files, Is.EqualTo(new[] { name }));
        Assert.That(await File.ReadAllBytesAsync(folder.At(name)), Is.EqualTo(Sample.Of(format)));
    }

    [TestCase("image", "mp4", "a Mp4 file came")]
    [TestCase("transparent_image", "jpeg", "a Jpeg file came")]
    [TestCase("video", "webm", "a Webm file came")]
    [TestCase("webm", "png", "a Png file came")]
    [TestCase("hevc", "png", "a Png file came")]
    [TestCase("image", "<!DOCTYPE html><title>One moment</title>", "a page (text/x-test): <!DOCTYPE html><title>One moment")]
    [TestCase("image", "\uFEFF  {\"error\":{\"code\":\"not_found\"}}", "JSON (text/x-test): {\"error\":{\"code\":\"not_found\"}}")]
    [TestCase("of_tomorrow", "plain text of a kind", "something else (text/x-test) came")]
    [TestCase("image", "P", "something else (text/x-test) came")]
    public async Task What_comes_in_place_of_a_file_is_said_and_not_kept(string kind, string what, string said)
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/wave.png", Sample.Of(what), "text/x-test");
        using var folder = new TestFolder();
        using var masko = shelf.Client();

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync(Shelf.Job(Urls(kind, url)), folder.Path))!;

        Assert.That((error.Reason, error.CanRetry), Is.EqualTo((DownloadFailure.WrongKind, false)));
        Assert.That(error.Message, Does.Contain(said).And.Contains(url));
        Assert.That(folder.All, Is.Empty);
        Assert.That(shelf.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("png")]
    [TestCase("mp4")]
    [TestCase("webm")]
    [TestCase("webp")]
    public void A_file_that_was_cut_short_by_its_host_is_told_from_a_whole_one_wherever_it_is_cut(string format)
    {
        var whole = Sample.Of(format);
        for (var length = FileFormats.Enough; length <= whole.Length; length++)
        {
            foreach (var piece in (int[])[1, 7, whole.Length])
            {
                var end = new FormatEnd(FileFormats.Of(whole));
                whole.AsSpan(0, length).ToArray().Chunk(piece).ToList().ForEach(part => end.Append(part));

                // A whole box is where an .mp4 may end.
                Assert.That(end.IsWhole, Is.EqualTo(length == whole.Length || (format == "mp4" && length is 24 or 132)), $"{length} of {whole.Length} in pieces of {piece}");
            }
        }
    }

    [Test]
    public async Task A_file_that_was_cut_short_is_fetched_once_more()
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => Shelf.SendAsync(context, tries++ == 0 ? Sample.Png(9000)[..5000] : Sample.Png(9000), tag: "\"same\""));
        using var masko = shelf.Client();

        Assert.That((await masko.DownloadAsync("/wave.png", Stream.Null)).Bytes, Is.EqualTo(Sample.Png(9000).Length));
    }

    [Test]
    public async Task An_empty_file_is_none()
    {
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", []);
        using var masko = shelf.Client(retries: 0);

        var error = Assert.ThrowsAsync<DownloadFailedException>(() => masko.DownloadAsync("/wave.png", Stream.Null))!;

        Assert.That((error.Reason, error.Message), Is.EqualTo((DownloadFailure.Incomplete, shelf.At("/wave.png") + " is incomplete: it is empty.")));
    }

    private static AssetUrls Urls(string kind, string url) => kind switch
    {
        "image" => new() { Image = url },
        "transparent_image" => new() { TransparentImage = url },
        "video" => new() { Video = url },
        "webm" => new() { Webm = url },
        "hevc" => new() { Hevc = url },
        "stacked_video" => new() { StackedVideo = url },
        _ => new() { AdditionalProperties = new() { { kind, url } } },
    };
}
