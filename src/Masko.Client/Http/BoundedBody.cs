using System.Buffers;

namespace Masko.Client.Http;

/// <summary>A body in a pooled buffer, read no further than a limit. What a server declares is not asked for: room grows with what comes.</summary>
internal struct BoundedBody : IDisposable
{
    private const int FirstRoom = 16 * 1024;

    private byte[] buffer;
    private int length;

    private BoundedBody(int room) => buffer = ArrayPool<byte>.Shared.Rent(room);

    public readonly ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Whether there was more than the limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>What ended the body before its end; null when it came whole.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Reads a body; what came before a failure is kept.</summary>
    public static async ValueTask<BoundedBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var body = new BoundedBody(FirstRoom);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    if (body.length == body.buffer.Length)
                    {
                        body.Grow();
                    }

                    var read = await stream.ReadAsync(body.buffer.AsMemory(body.length), cancellationToken).ConfigureAwait(false);
                    body.length += read;
                    if (read == 0)
                    {
                        return body;
                    }

                    if (body.length > limit)
                    {
                        body.length = limit;
                        body.IsCut = true;
                        return body;
                    }
                }
            }
        }
        catch (Exception failure) when (BodyFailure.Is(failure) || failure is OperationCanceledException)
        {
            body.Failure = failure;
            return body;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
