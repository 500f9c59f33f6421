using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Operations;

/// <summary>A PNG, as far as one looks at how it begins: of any length, the same bytes every time, never in memory as a whole.</summary>
internal sealed class BigFile(long length)
{
    private const int Piece = 64 * 1024;

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public long Length => length;

    /// <summary>Called when all but the last piece has been sent, or compared.</summary>
    public Action BeforeLastPiece { get; set; } = () => { };

    public MultipartFormDataContent ToForm() => new() { { new StreamedContent(WriteAsync), "file", "fox.png" } };

    /// <summary>Whether a stream holds just these bytes.</summary>
    public async Task<bool> IsAsync(Stream stream)
    {
        var found = new byte[Piece];
        foreach (var piece in Pieces())
        {
            var count = await stream.ReadAtLeastAsync(found.AsMemory(0, piece.Length), piece.Length, throwOnEndOfStream: false).Soon();
            if (!found.AsSpan(0, count).SequenceEqual(piece.Span))
            {
                return false;
            }
        }

        return await stream.ReadAsync(found).Soon() == 0;
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (var piece in Pieces())
        {
            await stream.WriteAsync(piece, cancellationToken);
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        var random = new Random(Seed: 7);
        var piece = new byte[Piece];
        for (long at = 0; at < length; at += Piece)
        {
            random.NextBytes(piece);
            if (at == 0)
            {
                Png.CopyTo(piece, 0);
            }

            if (at + Piece >= length)
            {
                BeforeLastPiece();
            }

            yield return piece.AsMemory(0, (int)Math.Min(Piece, length - at));
        }
    }
}
