using System.Buffers.Binary;

namespace Masko.Client.Rules.Images;

/// <summary>The three ways in which a WebP begins: extended, lossless and lossy.</summary>
internal static class WebPHeader
{
    private const int FourteenBits = 0x3FFF;

    public static ImageHeader Read(ReadOnlySpan<byte> start)
    {
        var chunk = start[12..];
        if (chunk.Length >= 18 && chunk.StartsWith("VP8X"u8))
        {
            return Of(Three(chunk[12..]) + 1, Three(chunk[15..]) + 1);
        }

        if (chunk.Length >= 13 && chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return Of((int)(bits & FourteenBits) + 1, (int)((bits >> 14) & FourteenBits) + 1);
        }

        return chunk.Length >= 18 && chunk.StartsWith("VP8 "u8)
            ? Of(BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & FourteenBits, BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & FourteenBits)
            : new ImageHeader(ImageFormats.WebP);
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static ImageHeader Of(int width, int height) => new(ImageFormats.WebP, width, height);
}
