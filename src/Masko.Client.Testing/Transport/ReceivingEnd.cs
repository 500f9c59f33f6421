using System.Buffers;
using System.IO.Pipelines;

namespace Masko.Client.Testing.Transport;

/// <summary>
/// What the client reads. A network may or may not deliver what was flushed before a reset; here it always arrives, and the reset after it:
/// a test of an aborted answer sees the same every time.
/// </summary>
internal sealed class ReceivingEnd(PipeReader reader) : PipeEnd
{
    private ReadOnlyMemory<byte> lastWords;
    private bool endedBeforeReset;

    /// <summary>How much was read: 0 at the end, and for an empty destination as soon as there is something to read.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        while (TryEnter())
        {
            try
            {
                var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                var count = (int)Math.Min(result.Buffer.Length, destination.Length);
                var isAnswer = !result.Buffer.IsEmpty || result.IsCompleted;
                var taken = result.Buffer.Slice(0, count);
                taken.CopyTo(destination.Span);

                // From here on the buffer is the pipe's again.
                reader.AdvanceTo(taken.End);
                if (isAnswer)
                {
                    return count;
                }
            }
            finally
            {
                Leave();
            }
        }

        return ReadLastWords(destination.Span);
    }

    protected override void Interrupt() => reader.CancelPendingRead();

    // Completing the reader frees a server that waits for room; the client may come for the rest whenever it likes.
    protected override void Finish(Exception? reason)
    {
        if (reason is not null && reader.TryRead(out var rest))
        {
            lastWords = rest.Buffer.ToArray();
            endedBeforeReset = rest.IsCompleted;
        }

        reader.Complete();
    }

    private int ReadLastWords(Span<byte> destination)
    {
        if (lastWords.IsEmpty)
        {
            return endedBeforeReset ? 0 : throw TransportErrors.Reset();
        }

        var count = Math.Min(lastWords.Length, destination.Length);
        lastWords.Span[..count].CopyTo(destination);
        lastWords = lastWords[count..];
        return count;
    }
}
