namespace Masko.Client.Testing.Wire;

/// <summary>Reads on from another stream, and keeps how it began and how long it was.</summary>
internal sealed class RecordingStream(Stream inner, int most) : Stream
{
    private readonly MemoryStream start = new();

    /// <summary>How it began, no longer than asked for.</summary>
    public ReadOnlyMemory<byte> Start => start.ToArray();

    /// <summary>How much was read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether all was read.</summary>
    public bool HasEnded { get; private set; }

    public override bool CanRead => true;

    public override bool CanWrite => false;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        start.Write(buffer.Span[..Math.Min(count, most - (int)start.Length)]);
        Count += count;
        HasEnded = HasEnded || (count == 0 && !buffer.IsEmpty);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
