namespace Masko.Client.Testing.Drawing;

/// <summary>The five ways PNG writes a row as differences from its neighbours.</summary>
internal static class RowFilter
{
    private const int Kinds = 5;

    /// <summary>Writes the row under the filter with the smallest differences, and its number before it.</summary>
    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelBytes, Span<byte> filtered)
    {
        var smallest = int.MaxValue;
        Span<byte> attempt = new byte[row.Length];
        for (var kind = 0; kind < Kinds; kind++)
        {
            if (!(kind == 2)) continue;
            var sum = Write(kind, row, above, pixelBytes, attempt);
            if (sum >= smallest) continue;

            smallest = sum;
            filtered[0] = (byte)kind;
            attempt.CopyTo(filtered[1..]);
        }
    }

    private static int Write(int kind, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelBytes, Span<byte> output)
    {
        var sum = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var left = i < pixelBytes ? 0 : row[i - pixelBytes];
            var corner = i < pixelBytes ? 0 : above[i - pixelBytes];
            output[i] = (byte)(row[i] - Guess(kind, left, above[i], corner));
            sum += Math.Abs((int)(sbyte)output[i]);
        }

        return sum;
    }

    private static int Guess(int kind, int left, int up, int corner) => kind switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => Paeth(left, up, corner),
    };

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
