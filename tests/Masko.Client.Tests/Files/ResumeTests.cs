using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Files;

public sealed class ResumeTests
{
    private const int Half = 150_000;
    private const string Tag = "\"v1\"";

    private static readonly byte[] Picture = Sample.Png(300_000);

    /// <summary>As long as the picture, and another one.</summary>
    private static readonly byte[] Other = Changed(Picture);

    [Test]
    public async Task With_a_strong_tag_it_goes_on_where_it_broke_off()
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ == 0 ? Shelf.BreakAsync(context, Picture, Half, Tag) : RestAsync(context, Picture));
        using var masko = shelf.Client();
        using var destination = new MemoryStream();
        var progress = new Reports();

        var file = await masko.DownloadAsync("/wave.png", destination, new() { Progress = progress });

        Assert.That(destination.ToArray(), Is.EqualTo(Picture));
        Assert.That(file.Sha256, Is.EqualTo(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Picture)).ToLowerInvariant()));
        Assert.That(shelf.Requests[1].Headers["Range"], Is.EqualTo($"bytes={progress.All.Where(report => report.Try == 1).Max(report => report.Bytes)}-"));
        Assert.That(shelf.Requests[1].Headers["If-Range"], Is.EqualTo(Tag));
        Assert.That(progress.All.Select(report => report.Bytes), Is.Ordered);
        Assert.That(progress.All.Select(report => report.Total).Distinct(), Is.EqualTo(new long?[] { Picture.Length }));
    }

    [TestCase(null)]
    [TestCase("W/\"weak\"")]
    public async Task Without_one_it_starts_over(string? tag)
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ == 0 ? Shelf.BreakAsync(context, Picture, Half, tag) : Shelf.SendAsync(context, Picture));
        using var masko = shelf.Client();
        using var destination = new MemoryStream();
        var progress = new Reports();

        await masko.DownloadAsync("/wave.png", destination, new() { Progress = progress });

        Assert.That(destination.ToArray(), Is.EqualTo(Picture));
        Assert.That(shelf.Requests[1].Headers, Does.Not.ContainKey("Range"));
        Assert.That(progress.All.Where(report => report.Try == 2).Select(report => report.Bytes).First(), Is.Zero);
    }

    [Test]
    public async Task A_file_that_changed_meanwhile_comes_as_a_whole()
    {
        var other = Sample.Png(50_000);
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ == 0 ? Shelf.BreakAsync(context, Picture, Half, Tag) : Shelf.SendAsync(context, other, tag: "\"v2\""));
        using var masko = shelf.Client();
        using var destination = new MemoryStream();

        await masko.DownloadAsync("/wave.png", destination);

        Assert.That(destination.ToArray(), Is.EqualTo(other));
    }

    [TestCase("\"v2\"", null, null)]
    [TestCase(null, null, null)]
    [TestCase("W/\"v1\"", null, null)]
    [TestCase(Tag, 300_001, null)]
    [TestCase(Tag, null, "br")]
    public async Task A_part_of_another_version_is_never_glued_to_it(string? tag, int? total, string? encoding)
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ switch
        {
            0 => Shelf.BreakAsync(context, Picture, Half, Tag),
            1 => RestAsync(context, Other, tag, total, encoding),
            _ => Shelf.SendAsync(context, Other, tag: "\"v2\""),
        });
        using var masko = shelf.Client();
        using var destination = new MemoryStream();

        await masko.DownloadAsync("/wave.png", destination);

        Assert.That(destination.ToArray(), Is.EqualTo(Other));
        Assert.That(shelf.Requests[2].Headers, Does.Not.ContainKey("Range"));
    }

    [Test]
    public async Task A_part_that_does_not_say_how_long_the_whole_is_goes_on()
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context =>
            tries++ == 0 ? Shelf.BreakAsync(context, Picture, Half, Tag) : RestAsync(context, Picture, Tag, total: -1));
        using var masko = shelf.Client();
        using var destination = new MemoryStream();

        await masko.DownloadAsync("/wave.png", destination);

        Assert.That(destination.ToArray(), Is.EqualTo(Picture));
        Assert.That(shelf.Requests, Has.Count.EqualTo(2));
    }

    [TestCase("br")]
    [TestCase("gzip")]
    [TestCase("deflate")]
    public async Task A_file_that_is_not_packed_as_it_says_is_broken_and_tried_again(string encoding)
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context =>
        {
            context.Response.Headers.ContentEncoding = tries++ == 0 ? encoding : null;
            return Shelf.SendAsync(context, Picture);
        });
        using var masko = shelf.Client();
        using var impatient = shelf.Client(retries: 0);
        using var destination = new MemoryStream();

        await masko.DownloadAsync("/wave.png", destination);
        tries = 0;
        var error = Assert.ThrowsAsync<DownloadFailedException>(() => impatient.DownloadAsync("/wave.png", Stream.Null))!;

        Assert.That(destination.ToArray(), Is.EqualTo(Picture));
        Assert.That(error.Reason, Is.EqualTo(DownloadFailure.Broken));
    }

    [TestCase(416, null)]
    [TestCase(206, "bytes 7-9/10")]
    public async Task A_host_that_has_no_such_part_is_asked_for_the_whole(int status, string? range)
    {
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context => tries++ switch
        {
            0 => Shelf.BreakAsync(context, Picture, Half, Tag),
            1 => OddAsync(context, status, range),
            _ => Shelf.SendAsync(context, Picture),
        });
        using var masko = shelf.Client();
        using var destination = new MemoryStream();

        await masko.DownloadAsync("/wave.png", destination);

        Assert.That(destination.ToArray(), Is.EqualTo(Picture));
        Assert.That(shelf.Requests[2].Headers, Does.Not.ContainKey("Range"));
    }

    [Test]
    public async Task What_was_packed_on_its_way_is_unpacked_and_never_glued_together()
    {
        var packed = Pack(Picture);
        await using var shelf = await Shelf.OpenAsync();
        var tries = 0;
        shelf.Put("/wave.png", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return tries++ == 0 ? Shelf.BreakAsync(context, packed, packed.Length / 2, Tag) : Shelf.SendAsync(context, packed, tag: Tag);
        });
        using var masko = shelf.Client();
        using var destination = new MemoryStream();

        await masko.DownloadAsync("/wave.png", destination);

        Assert.That(destination.ToArray(), Is.EqualTo(Picture));
        Assert.That(shelf.Requests[1].Headers, Does.Not.ContainKey("Range"));
    }

    private static byte[] Changed(byte[] file)
    {
        var changed = file.ToArray();
        changed[1000] ^= 0xFF;
        changed[^1000] ^= 0xFF;
        return changed;
    }

    private static byte[] Pack(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            gzip.Write(file);
        }

        return packed.ToArray();
    }

    private static async Task RestAsync(HttpContext context, byte[] file, string? tag = Tag, int? total = null, string? encoding = null)
    {
        var from = int.Parse(context.Request.Headers.Range.ToString()["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
        context.Response.StatusCode = 206;
        context.Response.Headers.ETag = tag;
        context.Response.Headers.ContentEncoding = encoding;
        context.Response.Headers.ContentRange = $"bytes {from}-{file.Length - 1}/{(total is -1 ? "*" : total ?? file.Length)}";
        context.Response.ContentLength = file.Length - from;
        await context.Response.Body.WriteAsync(file.AsMemory(from));
    }

    private static async Task OddAsync(HttpContext context, int status, string? range)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.ContentRange = range;
        await context.Response.Body.WriteAsync("odd"u8.ToArray());
    }
}
