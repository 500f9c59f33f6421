namespace Masko.Client.Testing.Drawing;

/// <summary>What kind of image bytes are, by how they begin.</summary>
internal static class ImageKind
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Gif = "image/gif";
    public const string Webp = "image/webp";

    /// <summary>The media type; null when it is none of those known.</summary>
    public static string? Of(ReadOnlySpan<byte> image)
    {
        if (image.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (image.StartsWith("GIF87a"u8) || image.StartsWith("GIF89a"u8)) return Gif;
        return image.Length >= 12 && image.StartsWith("RIFF"u8) && image[8..].StartsWith("WEBP"u8) ? Webp : null;
    }
}
