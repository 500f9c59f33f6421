using System.Buffers.Binary;

namespace Masko.Client.Testing.Drawing;

/// <summary>Width and height in pixels, as the head of an image states them.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Null when the image is of no known kind, or cut off before its size.</summary>
    public static ImageSize? Of(ReadOnlySpan<byte> image) => ImageKind.Of(image) switch
    {
        ImageKind.Png => OfPng(image),
        ImageKind.Gif => OfGif(image),
        ImageKind.Jpeg => JpegSize.Of(image),
        ImageKind.Webp => WebpSize.Of(image),
        _ => null,
    };

    private static ImageSize? OfPng(ReadOnlySpan<byte> image) => image.Length >= 24 && image[12..].StartsWith("IHDR"u8)
        ? new(BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]))
        : null;

    private static ImageSize? OfGif(ReadOnlySpan<byte> image) => image.Length >= 10
        ? new(BinaryPrimitives.ReadUInt16LittleEndian(image[6..]), BinaryPrimitives.ReadUInt16LittleEndian(image[8..]))
        : null;
}
