using Microsoft.AspNetCore.Http;

namespace Masko.Client.Tests.Wire;

public sealed class UploadTests
{
    [Test]
    public async Task A_file_is_uploaded_under_its_name_with_its_type_and_its_length()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():n}.png");
        await File.WriteAllBytesAsync(path, [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]);
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();
        try
        {
            Assert.That((await masko.Uploads.UploadAsync(path)).AssetId, Is.EqualTo("up"));
        }
        finally
        {
            File.Delete(path);
        }

        var request = server.Request;
        Assert.That(request.Text, Does.Contain("name=\"file\"").And.Contains($"filename=\"{Path.GetFileName(path)}\"").And.Contains("image/png"));
        Assert.That(request.Headers["Content-Length"], Is.EqualTo(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task What_stands_between_the_parts_is_in_no_file()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();

        await masko.Uploads.UploadAsync("------MyGreatBoundary--"u8.ToArray(), "one.png");
        await masko.Uploads.UploadAsync("------MyGreatBoundary--"u8.ToArray(), "two.png");

        var boundaries = server.Requests.Select(request => request.Headers["Content-Type"].Split("boundary=")[1]).ToList();
        Assert.That(boundaries, Is.Unique.And.None.Contains("MyGreat"));
    }

    [Test]
    public async Task A_stream_is_sent_from_where_it_stands_and_left_open()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();
        using var stream = new MemoryStream("HEADpayload"u8.ToArray()) { Position = 4 };

        await masko.Uploads.UploadAsync(stream, "fox.webp");

        Assert.That(server.Request.Text, Does.Contain("payload").And.Not.Contain("HEAD").And.Contains("image/webp"));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task A_stream_without_a_length_is_streamed_and_never_held()
    {
        const int Size = 64 * 1024 * 1024;
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();
        await using var stream = new EndlessStream(Size);

        await masko.Uploads.UploadAsync(stream, "fox.gif");

        Assert.That(server.Request.Body, Has.Length.GreaterThan(Size));
        Assert.That(server.Request.Headers["Transfer-Encoding"], Is.EqualTo("chunked"));
        Assert.That(stream.LargestRead, Is.LessThanOrEqualTo(128 * 1024));
    }

    [TestCase("a\"b.png", "filename=\"a%22b.png\"")]
    [TestCase("a\r\nX-Evil: 1.png", "filename=\"a%0D%0AX-Evil: 1.png\"")]
    public async Task A_file_name_cannot_break_out_of_its_header(string name, string expected)
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();

        await masko.Uploads.UploadAsync(new MemoryStream([1]), name);

        Assert.That(server.Request.Text, Does.Contain(expected));
    }

    [TestCase("a\0b.png", "a%00b.png")]
    [TestCase("a\u0001\u007fb.png", "a%01%7Fb.png")]
    [TestCase("folder\\", "folder%5C")]
    [TestCase("a\tb.png", "a%09b.png")]
    public async Task What_no_header_takes_is_escaped_in_a_file_name(string name, string expected)
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();

        await masko.Uploads.UploadAsync(new MemoryStream([1]), name);

        Assert.That(server.Request.Text, Does.Contain($"filename=\"{expected}\""));
    }

    // No attributes: metadata is UTF-8, and would mend the half letters.
    [Test]
    public async Task A_file_name_with_half_a_letter_arrives_with_another_one()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();

        await masko.Uploads.UploadAsync(new MemoryStream([1]), "a\ud800\u0085b.png");

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_name_in_any_script_arrives()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();

        await masko.Uploads.UploadAsync(new MemoryStream([1]), "狐.png");

        var form = new DefaultHttpContext { Request = { ContentType = server.Request.ContentType, Body = new MemoryStream(server.Request.Body) } };
        Assert.That((await form.Request.ReadFormAsync()).Files["file"]?.FileName, Is.EqualTo("狐.png"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_said_before_anything_is_sent()
    {
        await using var server = await WireServer.StartAsync(200, "{}");
        using var masko = server.Client();

        Assert.ThrowsAsync<FileNotFoundException>(() => masko.Uploads.UploadAsync("no-such-file.png"));

        Assert.That(server.Requests, Is.Empty);
    }

    /// <summary>So many bytes that come one read after another, and no length.</summary>
    private sealed class EndlessStream(int size) : Stream
    {
        private int sent;

        public int LargestRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException("It has none.");

        public override long Position { get => throw new NotSupportedException("It has none."); set => throw new NotSupportedException("It has none."); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            LargestRead = Math.Max(LargestRead, count);
            var now = Math.Min(count, size - sent);
            sent += now;
            return now;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("It has none.");

        public override void SetLength(long value) => throw new NotSupportedException("It has none.");

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It has none.");
    }
}
