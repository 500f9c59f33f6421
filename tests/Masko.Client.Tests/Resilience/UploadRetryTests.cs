using System.Text;

namespace Masko.Client.Tests.Resilience;

/// <summary>A body is sent again only whole.</summary>
public sealed class UploadRetryTests
{
    [Test]
    public async Task A_stream_that_seeks_is_sent_again_whole_from_where_it_stood()
    {
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow("3"), Answer.Fine));
        using var masko = server.RetryingClient(options => options.Time = time);
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("skipped, and the picture"));
        stream.Position = 9;

        var call = masko.Uploads.UploadAsync(stream, "a.png");
        await time.PassAsync(TimeSpan.FromSeconds(3));
        await call;

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests, Has.All.Property(nameof(SeenRequest.Text)).Contains("and the picture").And.All.Property(nameof(SeenRequest.Text)).Not.Contains("skipped"));
    }

    [Test]
    public async Task A_stream_that_does_not_seek_is_never_sent_again_and_the_error_says_so()
    {
        await using var server = await WireServer.StartAsync(Answer.Slow("0.2"));
        using var masko = server.RetryingClient();

        var error = Assert.ThrowsAsync<RateLimitedException>(() => masko.Uploads.UploadAsync(new OneWayStream("the picture"), "a.png"))!;

        Assert.That(error.Message, Does.EndWith("It was not sent again because its body cannot be read twice: pass a file, or a stream that can seek."));
        Assert.That(error.CanRetry, Is.False);
        Assert.That(server.Request.Text, Does.Contain("the picture"));
    }

    [Test]
    public async Task A_file_is_sent_again()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Path.GetRandomFileName() + ".png");
        await File.WriteAllTextAsync(path, "the picture");
        var time = new ManualTime();
        await using var server = await WireServer.StartAsync(Answer.InTurn(Answer.Slow("3"), Answer.Fine));
        using var masko = server.RetryingClient(options => options.Time = time);

        var call = masko.Uploads.UploadAsync(path);
        await time.PassAsync(TimeSpan.FromSeconds(3));
        await call;

        File.Delete(path);
        Assert.That(server.Requests.Select(request => request.Text.Contains("the picture", StringComparison.Ordinal)), Is.EqualTo(new[] { true, true }));
    }

    [Test]
    public async Task A_body_of_the_users_own_that_cannot_be_read_twice_is_not_sent_again()
    {
        await using var server = await WireServer.StartAsync(Answer.Slow("0.2"));
        using var masko = server.RetryingClient();
        using var body = new StreamContent(new OneWayStream("{}"));

        var error = Assert.ThrowsAsync<RateLimitedException>(() => masko.SendAsync<Job>(HttpMethod.Post, "/v1/new", body))!;

        Assert.That(error.Message, Does.Contain("cannot be read twice"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    private sealed class OneWayStream(string text) : MemoryStream(Encoding.ASCII.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override long Length => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
