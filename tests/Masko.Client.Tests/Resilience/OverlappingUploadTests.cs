using Masko.Client.Http;

namespace Masko.Client.Tests.Resilience;

/// <summary>A refusal that comes before the file has gone out lets the next attempt begin while the one before still sends.</summary>
public sealed class OverlappingUploadTests
{
    [Test]
    public async Task A_later_attempt_sends_the_whole_file_and_the_one_before_ends()
    {
        var file = new byte[200_000];
        new Random(1).NextBytes(file);
        using var part = new FilePart(new MemoryStream(file), "mascot.png");
        using var slow = new HeldStream();
        using var whole = new MemoryStream();

        var before = part.CopyToAsync(slow);
        await slow.IsWriting;
        var later = part.CopyToAsync(whole);
        Assert.That(later.IsCompleted, Is.False, "the two take turns");
        slow.GoOn();

        Assert.ThrowsAsync<HttpRequestException>(() => before);
        await later;
        Assert.That(whole.ToArray(), Is.EqualTo(file));
    }

    private sealed class HeldStream : MemoryStream
    {
        private readonly TaskCompletionSource writing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsWriting => writing.Task;

        public void GoOn() => held.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            writing.TrySetResult();
            await held.Task;
        }
    }
}
