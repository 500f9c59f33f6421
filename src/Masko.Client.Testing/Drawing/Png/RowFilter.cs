namespace Masko.Client.Testing.Drawing;

/// <summary>Of the ways PNG writes a row, the one that suits drawings: as differences from the row above.</summary>
internal static class RowFilter
{
    private const byte Up = 2;

    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> filtered)
    {
        filtered[0] = Up;
        for (var i = 0; i < row.Length; i++) filtered[i + 1] = (byte)(row[i] - above[i]);
    }
}
