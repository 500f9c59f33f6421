using System.Buffers.Binary;

namespace Masko.Client.Testing.Drawing;

/// <summary>Three kinds of first chunk, each with the size in a place of its own.</summary>
internal static class WebpSize
{
    private const int Needed = 30;

    public static ImageSize? Of(ReadOnlySpan<byte> image)
    {
        if (image.Length < Needed) return null;

        var chunk = image[12..];
        if (chunk.StartsWith("VP8X"u8)) return new(Read24(chunk[12..]) + 1, Read24(chunk[15..]) + 1);
        if (chunk.StartsWith("VP8L"u8)) return Lossless(BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]));
        return chunk.StartsWith("VP8 "u8) ? new(Read14(chunk[14..]), Read14(chunk[16..])) : null;
    }

    private static ImageSize Lossless(uint bits) => new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int Read14(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
