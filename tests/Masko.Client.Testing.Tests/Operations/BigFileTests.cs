using System.Text.Json.Nodes;
using Masko.Client.Testing.Tests.Faults;
using Masko.Client.Testing.Tests.Support;
using Masko.Client.Testing.Tests.Transport;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Tests.Operations;

/// <summary>Alone, because they look at the memory of the process.</summary>
[NonParallelizable]
public sealed class BigFileTests
{
    private const int Mebi = 1024 * 1024;

    [TestCase(BlobWriter.MostInMemory - 1)]
    [TestCase(BlobWriter.MostInMemory)]
    [TestCase(BlobWriter.MostInMemory + 1)]
    [TestCase(3 * Mebi)]
    public async Task A_file_comes_back_byte_for_byte_whether_it_is_kept_in_memory_or_not(int length)
    {
        await using var box = await Box.OpenAsync();
        var file = new BigFile(length);

        using var shown = await box.Http.GetAsync(await UploadAsync(box, file)).Soon();

        Assert.That(shown.Content.Headers.ContentLength, Is.EqualTo(length));
        Assert.That(shown.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/png"));
        Assert.That(await file.IsAsync(await shown.Content.ReadAsStreamAsync()));
    }

    [Test]
    public async Task Forty_mebibytes_are_up_and_down_without_being_in_memory()
    {
        await using var box = await Box.OpenAsync();
        await UploadAsync(box, new BigFile(2 * Mebi));
        var before = Held();
        long uploading = 0;
        long downloading = 0;
        var file = new BigFile(40 * Mebi) { BeforeLastPiece = () => uploading = Held() };

        var url = await UploadAsync(box, file);
        var after = Held();
        using var shown = await box.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead).Soon();
        file.BeforeLastPiece = () => downloading = Held();

        Assert.That(await file.IsAsync(await shown.Content.ReadAsStreamAsync()));
        Assert.That(new[] { uploading, after, downloading }, Is.All.GreaterThan(0).And.All.LessThan(before + (10 * Mebi)));
    }

    [Test]
    public async Task The_log_keeps_how_a_big_body_begins_and_says_how_long_it_was()
    {
        await using var box = await Box.OpenAsync();

        await UploadAsync(box, new BigFile(2 * Mebi));

        var request = box.Server.Requests[^1];
        Assert.That(request.Body.Length, Is.EqualTo(64 * 1024));
        Assert.That(request.BodyLength, Is.InRange(2 * Mebi, (2 * Mebi) + 1000));
        Assert.That(request.Text, Does.Contain("name=file").And.Contain("PNG"));
    }

    [Test]
    public async Task The_log_keeps_no_more_of_a_body_that_is_no_form()
    {
        await using var box = await Box.OpenAsync();
        var json = $$"""{"name":"{{new string('x', 100_000)}}"}""";

        await box.PostAsync("/v1/projects", json);

        var request = box.Server.Requests[^1];
        Assert.That((request.Body.Length, request.BodyLength), Is.EqualTo((64 * 1024, json.Length)));
    }

    [Test]
    public async Task Temporary_files_are_deleted_with_the_server()
    {
        var file = new BigFile((2 * Mebi) + Environment.ProcessId);
        await using (var box = await Box.OpenAsync())
        {
            await UploadAsync(box, file);
            Assert.That(TemporaryFiles(file.Length), Has.Exactly(1).Items);
        }

        Assert.That(TemporaryFiles(file.Length), Is.Empty);
    }

    [Test]
    public async Task The_file_of_an_upload_that_is_refused_is_deleted_at_once()
    {
        await using var box = await Box.OpenAsync();
        var file = new BigFile((3 * Mebi) + Environment.ProcessId);
        using var stranger = box.Client("masko_unknown");
        using var form = file.ToForm();

        using var answer = await stranger.PostAsync("/v1/upload", form).Soon();

        Assert.That(answer.Status(), Is.EqualTo(401));
        Assert.That(TemporaryFiles(file.Length), Is.Empty);
    }

    [Test]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        var wasThere = false;
        var file = new BigFile(5 * Mebi);
        file.BeforeLastPiece = () =>
        {
            wasThere = TemporaryFiles(4 * Mebi, file.Length).Count > 0;
            throw new InvalidOperationException("That was it.");
        };
        await using (var box = await Box.OpenAsync())
        {
            using var form = file.ToForm();
            await box.Http.PostAsync("/v1/upload", form).FailsWith<HttpRequestException>();
        }

        Assert.That(wasThere);
        Assert.That(TemporaryFiles(4 * Mebi, file.Length), Is.Empty);
    }

    [Test]
    public async Task A_big_download_can_be_cut_off()
    {
        await using var box = await Box.OpenAsync();
        var url = await UploadAsync(box, new BigFile(2 * Mebi));
        box.Server.Faults.On(MaskoOperations.DownloadAsset).CutOff();
        using var shown = await box.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead).Soon();

        Assert.That(shown.Content.Headers.ContentLength, Is.EqualTo(2 * Mebi));
        await shown.Content.ReadAsByteArrayAsync().FailsWith<HttpRequestException>();
    }

    private static long Held() => GC.GetTotalMemory(forceFullCollection: true);

    private static List<string> TemporaryFiles(long length) => TemporaryFiles(length, length);

    private static List<string> TemporaryFiles(long least, long most) =>
    [
        .. Directory.EnumerateFiles(Path.GetTempPath(), "masko-server-*")
            .Where(path => new FileInfo(path) is { Exists: true } file && file.Length >= least && file.Length <= most),
    ];

    private static async Task<Uri> UploadAsync(Box box, BigFile file)
    {
        using var form = file.ToForm();
        using var answer = await box.Http.PostAsync("/v1/upload", form).Soon();
        Assert.That(answer.Status(), Is.EqualTo(201));
        return new Uri((string)JsonNode.Parse(await answer.TextAsync())!["data"]!["url"]!);
    }
}
