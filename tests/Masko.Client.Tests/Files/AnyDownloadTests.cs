using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Files;

/// <summary>Whatever a host says of its files: one version comes whole, or a MaskoException.</summary>
public sealed class AnyDownloadTests
{
    private const int Usually = 200;

    private static readonly byte[] One = Sample.Png(200_000);

    private static readonly byte[] Other = [.. One[..1000], (byte)~One[1000], .. One[1001..^1000], (byte)~One[^1000], .. One[^999..]];

    private static readonly string?[] Tags = [null, "W/\"v1\"", "W/\"v2\"", "v1", "\"", "*", ",", "\"v1\", \"v2\""];

    private static readonly string?[] Ranges =
    [
        null, "bytes 0-1/2", "bytes */5", "bytes 99999999999999999999-1/2", "bytes", "x 1-2/3", "bytes 5-2/1", "bytes -1-2/3",
        "bytes 0-0/0",
    ];

    private static readonly string?[] Places =
        ["/wave.png", "//[bad", "http://[", "file:///etc/passwd", "\\\\share", "?", "", "https://", "http://a b/"];

    private static readonly string?[] Encodings = [null, null, null, null, "br", "gzip", "deflate", "identity", "x"];

    [Test]
    public async Task One_version_arrives_whole_or_nothing_does()
    {
        Random? random = null;
        await using var shelf = await Shelf.OpenAsync();
        shelf.Put("/wave.png", context => SendAsync(context, random!));
        using var masko = shelf.Client();
        var arrived = 0;
        foreach (var seed in Seeds.Of(0, 1, Usually))
        {
            await Seeds.TryAsync(seed, async seeded =>
            {
                random = seeded;
                using var destination = new MemoryStream();
                try
                {
                    await masko.DownloadAsync("/wave.png", destination);
                    Assert.That(destination.ToArray(), Is.EqualTo(One).Or.EqualTo(Other));
                    arrived++;
                }
                catch (DownloadFailedException)
                {
                    Assert.That(destination.Length, Is.Zero);
                }
            });
        }

        Assert.That(arrived, Is.InRange(Usually / 20, Usually));
    }

    [Test]
    public async Task A_list_of_any_bytes_never_keeps_a_file_from_its_folder()
    {
        await using var shelf = await Shelf.OpenAsync();
        var url = shelf.Put("/a.png", Sample.Png());
        var list = Encoding.UTF8.GetBytes("""
            {"version":1,"files":[
            {"file":"waving-hello.png","kind":"image","bytes":157,"sha256":"ab","item_id":"i-j1","item_name":"Waving hello","job_id":"j1"},
            {"file":"b.png","kind":"video","bytes":1,"sha256":"","item_id":null,"job_id":"j1","asset_id":"a1","url":"https://x"}]}
            """);
        foreach (var seed in Seeds.Of(0, 1, Usually))
        {
            await Seeds.TryAsync(seed, async random =>
            {
                using var folder = new TestFolder();
                await File.WriteAllBytesAsync(folder.At("masko-files.json"), new DamagedBytes(random).Of(list));
                using var masko = shelf.Client();

                var files = await masko.DownloadAsync(Shelf.Job(new() { Image = url }), folder.Path);

                Assert.That(await File.ReadAllBytesAsync(files.Single().Path!), Is.EqualTo(Sample.Png()));
                Assert.That(Path.GetDirectoryName(files.Single().Path), Is.EqualTo(folder.Path));
                var names = JsonNode.Parse(folder.List)!["files"]!.AsArray().Select(file => (string?)file!["file"]);
                Assert.That(names, Does.Contain(files.Single().Name));
            });
        }
    }

    private static async Task SendAsync(HttpContext context, Random random)
    {
        var file = random.Next(3) > 0 ? One : Other;
        var asked = context.Request.Headers.Range.ToString();
        var from = asked.Length > 0 && random.Next(4) > 0 ? int.Parse(asked["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
        var response = context.Response;
        response.StatusCode = random.Next(10) switch { 0 => 503, 1 => 302, 2 => 206, 3 => 416, _ => asked.Length > 0 ? 206 : 200 };
        response.Headers.ETag = random.Next(3) > 0 ? file == One ? "\"v1\"" : "\"v2\"" : Tags[random.Next(Tags.Length)];
        response.Headers.ContentRange = asked.Length > 0 && random.Next(4) > 0
            ? $"bytes {from}-{file.Length - 1}/{(random.Next(4) > 0 ? file.Length : file.Length + 1)}"
            : Ranges[random.Next(Ranges.Length)];
        response.Headers.ContentEncoding = Encodings[random.Next(Encodings.Length)];
        response.Headers.Location = Places[random.Next(Places.Length)];
        response.ContentLength = random.Next(5) > 0 ? file.Length - from : null;
        var end = random.Next(3) > 0 && response.ContentLength is not null ? random.Next(from, file.Length) : file.Length;
        await response.Body.WriteAsync(file.AsMemory(from, end - from));
    }
}
