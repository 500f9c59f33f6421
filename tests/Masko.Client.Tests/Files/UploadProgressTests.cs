namespace Masko.Client.Tests.Files;

public sealed class UploadProgressTests
{
    private const int Size = 300_000;

    [Test]
    public async Task Every_piece_that_has_gone_out_is_told()
    {
        using var folder = new TestFolder();
        await File.WriteAllBytesAsync(folder.At("mascot.png"), new byte[Size]);
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();
        var progress = new Reports();

        var upload = await masko.Uploads.UploadAsync(folder.At("mascot.png"), progress);

        Assert.That(upload.AssetId, Is.EqualTo("up"));
        Assert.That(progress.All.Select(report => report.Bytes), Is.EqualTo(new long[] { 0, 65536, 131072, 196608, 262144, Size }));
        Assert.That(progress.All.Select(report => (report.Name, report.Total, report.Try)).Distinct(), Is.EqualTo(new[] { ("mascot.png", (long?)Size, 1) }));
        Assert.That(progress.All[^1].Share, Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_told_while_the_file_still_goes_out()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var content = new StepStream([new byte[1000], new byte[2000]], told.Task);
        var progress = new Reports { OnReport = report => Signal(told, report) };

        await masko.Uploads.UploadAsync(content, "fox.png", progress);

        Assert.That(progress.All.Select(report => report.Bytes), Is.EqualTo(new long[] { 0, 1000, 3000 }));
        Assert.That(progress.All.Select(report => report.Total), Is.All.Null);

        static void Signal(TaskCompletionSource told, TransferProgress report)
        {
            if (report.Bytes == 1000)
            {
                told.SetResult();
            }
        }
    }

    [Test]
    public async Task A_retry_starts_over_where_everybody_sees_it()
    {
        var answers = new Queue<int>([429, 201]);
        await using var server = await WireServer.StartAsync(context => Answer.Json(context, answers.Dequeue(), """{"data":{"asset_id":"up"}}"""));
        using var masko = server.Client(options => (options.Retry.MaxRetries, options.Retry.Delay) = (1, TimeSpan.FromTicks(1)));
        var progress = new Reports();

        await masko.Uploads.UploadAsync(new byte[100], "fox.png", progress);

        Assert.That(progress.All.Select(report => (report.Try, report.Bytes)), Is.EqualTo(new[] { (1, 0L), (1, 100L), (2, 0L), (2, 100L) }));
        Assert.That(server.Requests.Select(request => request.Body.Length).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_display_that_breaks_costs_nobody_a_file()
    {
        await using var server = await WireServer.StartAsync(201, """{"data":{"asset_id":"up"}}""");
        using var masko = server.Client();

        var upload = await masko.Uploads.UploadAsync(new byte[100], "fox.png", new Reports { OnReport = _ => throw new InvalidOperationException("broken") });

        Assert.That(upload.AssetId, Is.EqualTo("up"));
    }

    /// <summary>Gives its first piece, and the next ones only when a task is done.</summary>
    private sealed class StepStream(byte[][] pieces, Task next) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given > 0)
            {
                await next.WaitAsync(cancellationToken);
            }

            if (given == pieces.Length)
            {
                return 0;
            }

            pieces[given].CopyTo(buffer);
            return pieces[given++].Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
