using System.Buffers.Binary;

namespace Masko.Client.Rules.Images;

/// <summary>A JPEG is a row of segments; the frame among them tells the size.</summary>
internal static class JpegHeader
{
    public static ImageHeader Read(ReadOnlySpan<byte> start)
    {
        var rest = start[2..];
        while (rest is [0xFF, var marker, _, _, ..])
        {
            if (marker == 0xFF)
            {
                rest = rest[1..];
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (IsFrame(marker) && rest.Length >= 9)
            {
                return new(ImageFormats.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            }

            if (length < 2 || rest.Length < length + 2)
            {
                break;
            }

            rest = rest[(length + 2)..];
        }

        return new(ImageFormats.Jpeg);
    }

    // C4, C8 and CC stand among the frames and are tables.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
