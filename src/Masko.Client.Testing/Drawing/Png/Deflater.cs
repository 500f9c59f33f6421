using System.Buffers.Binary;

namespace Masko.Client.Testing.Drawing;

/// <summary>
/// A zlib stream of one block with the fixed codes. It is written here because the runtime's deflater differs from version to
/// version, and the same picture shall be the same bytes.
/// </summary>
internal static class Deflater
{
    private const int RememberedOfMatch = 16;

    public static byte[] Compress(byte[] bytes)
    {
        var writer = new BitWriter();
        writer.Write(0x0178, 16);
        writer.Write(0b011, 3);
        WriteBlock(bytes, new FixedHuffman(writer));

        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler32.Of(bytes));
        return [.. writer.Finish(), .. sum];
    }

    private static void WriteBlock(byte[] bytes, FixedHuffman codes)
    {
        var finder = new MatchFinder(bytes);
        for (var at = 0; at < bytes.Length;)
        {
            var (length, distance) = finder.Find(at);
            if (length == 0) codes.WriteLiteral(bytes[at]);
            else codes.WriteMatch(length, distance);

            var end = at + Math.Max(length, 1);
            for (var seen = at; seen < Math.Min(end, at + RememberedOfMatch); seen++) finder.Remember(seen);
            at = end;
        }

        codes.WriteEnd();
    }
}
