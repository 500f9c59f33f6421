using System.IO.Pipelines;

namespace Masko.Client.Testing.Transport;

/// <summary>What the client writes.</summary>
internal sealed class SendingEnd(PipeWriter writer) : PipeEnd
{
    // A write of any size would go into the pipe whole: the pipe says only afterwards that it is full.
    private const int PieceSize = 16 * 1024;

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken)
    {
        while (!source.IsEmpty)
        {
            if (!TryEnter())
            {
                throw TransportErrors.Reset();
            }

            try
            {
                var piece = source[..Math.Min(source.Length, PieceSize)];
                var result = await writer.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
                if (result.IsCompleted)
                {
                    throw IsReset ? TransportErrors.Reset() : TransportErrors.Shutdown();
                }

                source = source[piece.Length..];
            }
            finally
            {
                Leave();
            }
        }
    }

    protected override void Interrupt() => writer.CancelPendingFlush();

    protected override void Finish(Exception? reason) => writer.Complete(reason);
}
