using System.Buffers.Binary;

namespace Masko.Client.Testing.Drawing;

/// <summary>The size is in the frame header, behind segments that say how long they are.</summary>
internal static class JpegSize
{
    public static ImageSize? Of(ReadOnlySpan<byte> image)
    {
        for (var rest = image[2..]; rest.Length >= 9 && rest[0] == 0xFF;)
        {
            if (IsFrame(rest[1])) return new(Read16(rest[7..]), Read16(rest[5..]));

            var skipped = rest[1] == 0xFF ? 1 : 2 + Read16(rest[2..]);
            rest = rest[Math.Min(skipped, rest.Length)..];
        }

        return null;
    }

    private static int Read16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    /// <summary>C0 to CF start frames, but for the tables among them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
