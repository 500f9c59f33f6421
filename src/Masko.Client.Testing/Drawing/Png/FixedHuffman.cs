namespace Masko.Client.Testing.Drawing;

/// <summary>The codes that deflate knows without a table.</summary>
internal sealed class FixedHuffman(BitWriter writer)
{
    private static readonly (int From, int ExtraBits)[] Lengths =
    [
        .. Enumerable.Range(3, 8).Select(length => (length, 0)),
        (11, 1), (13, 1), (15, 1), (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3),
        (67, 4), (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
    ];

    private static readonly (int From, int ExtraBits)[] Distances =
    [
        .. Enumerable.Range(1, 4).Select(distance => (distance, 0)),
        .. Enumerable.Range(1, 13).SelectMany(bits => new[] { ((1 << (bits + 1)) + 1, bits), ((3 << bits) + 1, bits) }),
    ];

    public void WriteLiteral(byte value) => WriteSymbol(value);

    public void WriteMatch(int length, int distance)
    {
        var ofLength = IndexOf(Lengths, length);
        WriteSymbol(257 + ofLength);
        writer.Write((uint)(length - Lengths[ofLength].From), Lengths[ofLength].ExtraBits);

        var ofDistance = IndexOf(Distances, distance);
        writer.Write(Reversed((uint)ofDistance, 5), 5);
        writer.Write((uint)(distance - Distances[ofDistance].From), Distances[ofDistance].ExtraBits);
    }

    public void WriteEnd() => WriteSymbol(256);

    private void WriteSymbol(int symbol)
    {
        var (code, bits) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        writer.Write(Reversed((uint)code, bits), bits);
    }

    private static int IndexOf((int From, int ExtraBits)[] ranges, int value)
    {
        var index = ranges.Length - 1;
        while (ranges[index].From > value) index--;
        return index;
    }

    private static uint Reversed(uint code, int bits)
    {
        var reversed = 0u;
        for (var bit = 0; bit < bits; bit++) reversed |= ((code >> bit) & 1) << (bits - 1 - bit);
        return reversed;
    }
}
