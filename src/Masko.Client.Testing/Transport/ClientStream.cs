namespace Masko.Client.Testing.Transport;

/// <summary>
/// The client's end of a connection. Nothing in it blocks a thread, so there is no synchronous reading and writing.
/// </summary>
internal sealed class ClientStream(ReceivingEnd incoming, SendingEnd outgoing, Action closed) : Stream
{
    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        incoming.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        incoming.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        outgoing.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        outgoing.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // What is written is on its way.
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw OnlyAsync();

    public override void Write(byte[] buffer, int offset, int count) => throw OnlyAsync();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            outgoing.Close();
            incoming.Close();
            closed();
        }

        base.Dispose(disposing);
    }

    private static NotSupportedException OnlyAsync() => new("A connection in memory is read and written asynchronously.");
}
