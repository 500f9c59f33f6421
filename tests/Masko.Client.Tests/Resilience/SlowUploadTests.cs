namespace Masko.Client.Tests.Resilience;

/// <summary>How long an upload takes is a matter of the line; that nothing moves is another matter.</summary>
public sealed class SlowUploadTests
{
    private const string Fine = """{"data":{"asset_id":"up"}}""";

    [Test]
    public async Task An_upload_goes_on_as_long_as_bytes_move()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(201, Fine);
        using var masko = server.Client(options => options.Time = time);

        // 10 pieces, 60 s each: ten minutes in all.
        var upload = await masko.Uploads.UploadAsync(new SlowFile(10, () => time.Advance(TimeSpan.FromSeconds(60))), "fox.png");

        Assert.That(upload.AssetId, Is.EqualTo("up"));
        Assert.That(time.GetUtcNow() - Start, Is.EqualTo(TimeSpan.FromMinutes(10)));
        Assert.That(server.Request.Body, Has.Length.GreaterThan(10_000));
    }

    [Test]
    public async Task An_upload_that_stands_still_ends_and_its_limit_is_named()
    {
        var time = new ManualTime();
        var still = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await WireServer.StartAsync(201, Fine);
        using var masko = server.Client(options => options.Time = time);
        var file = new SlowFile(3, () => time.Advance(TimeSpan.FromSeconds(60))) { Stop = () => still.TrySetResult() };

        var upload = masko.Uploads.UploadAsync(file, "fox.png");
        await still.Task;
        time.Advance(TimeSpan.FromSeconds(99));
        Assert.That(upload.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => upload)!;
        Assert.That(((MaskoTimeoutException)error.InnerException!).OptionName, Is.EqualTo("MaskoClientOptions.Timeout"));
        Assert.That(error.Message, Does.Contain("took longer than 100 s, the time in which its bytes moved left out; no answer had come. The limit is MaskoClientOptions.Timeout."));
    }

    [Test]
    public async Task The_answer_has_the_whole_time_after_a_long_upload()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(async context =>
        {
            time.Advance(TimeSpan.FromSeconds(99));
            await Answer.Json(context, 201, Fine);
        });
        using var masko = server.Client(options => options.Time = time);

        Assert.That((await masko.Uploads.UploadAsync(new SlowFile(5, () => time.Advance(TimeSpan.FromSeconds(60))), "fox.png")).AssetId, Is.EqualTo("up"));
    }

    [Test]
    public async Task What_a_call_waits_between_tries_is_counted_all_the_same()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.Slow("45"));
        using var masko = server.RetryingClient(options => options.Time = time);

        var upload = masko.Uploads.UploadAsync(new SlowFile(30, () => time.Advance(TimeSpan.FromSeconds(9))) { IsSeekable = true }, "fox.png");
        await time.PassAsync(TimeSpan.FromSeconds(45));
        await time.PassAsync(TimeSpan.FromSeconds(45));

        Assert.That(Assert.ThrowsAsync<RateLimitedException>(() => upload)!.Message, Does.Contain("longer than the 10 s that MaskoClientOptions.Timeout leaves"));
        Assert.That(server.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_limit_for_one_call_is_one_for_all_of_it()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(201, Fine);
        using var masko = server.Client(options => options.Time = time);

        var error = Assert.ThrowsAsync<OutcomeUnknownException>(() => masko.Uploads.UploadAsync(
            new SlowFile(10, () => time.Advance(TimeSpan.FromSeconds(60))), "fox.png", new CallOptions { Timeout = TimeSpan.FromMinutes(2) }))!;

        Assert.That(((MaskoTimeoutException)error.InnerException!).OptionName, Is.EqualTo("CallOptions.Timeout"));
        Assert.That(time.GetUtcNow() - Start, Is.LessThan(TimeSpan.FromMinutes(5)));
    }

    private static DateTimeOffset Start { get; } = new ManualTime().GetUtcNow();

    /// <summary>Pieces of 1,000 bytes, each of which takes its time; then no more, or never an end.</summary>
    private sealed class SlowFile(int pieces, Action wait) : MemoryStream(new byte[pieces * 1000])
    {
        public bool IsSeekable { get; init; }

        /// <summary>Is called in place of the end, which never comes then.</summary>
        public Action? Stop { get; init; }

        public override bool CanSeek => IsSeekable;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stop is not null && Position == Length)
            {
                Stop();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            if (Position < Length)
            {
                wait();
            }

            return Read(buffer.Span[..Math.Min(1000, buffer.Length)]);
        }
    }
}
