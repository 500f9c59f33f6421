using System.Buffers.Binary;

namespace Masko.Client.Rules.Images;

/// <summary>What the first bytes of an image say: its format, and its size in pixels where they reach that far.</summary>
internal sealed record ImageHeader(string Format, int? Width = null, int? Height = null)
{
    /// <summary>The header; null when the bytes are no PNG, JPEG, WebP or GIF.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> start) =>
        start is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] ? Png(start)
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? Gif(start)
        : start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8) ? WebPHeader.Read(start)
        : start is [0xFF, 0xD8, 0xFF, ..] ? JpegHeader.Read(start)
        : null;

    private static ImageHeader Png(ReadOnlySpan<byte> start) => start.Length < 24
        ? new(ImageFormats.Png)
        : new(ImageFormats.Png, BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]));

    private static ImageHeader Gif(ReadOnlySpan<byte> start) => start.Length < 10
        ? new(ImageFormats.Gif)
        : new(ImageFormats.Gif, BinaryPrimitives.ReadUInt16LittleEndian(start[6..]), BinaryPrimitives.ReadUInt16LittleEndian(start[8..]));
}
