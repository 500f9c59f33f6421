namespace Masko.Client.Rules.Images;

/// <summary>The formats of images, by their usual names.</summary>
internal static class ImageFormats
{
    public const string Png = "PNG";
    public const string Jpeg = "JPEG";
    public const string WebP = "WebP";
    public const string Gif = "GIF";

    /// <summary>The format that a file name speaks of; null when it speaks of none of these.</summary>
    public static string? OfName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PNG" => Png,
        ".JPG" or ".JPEG" => Jpeg,
        ".WEBP" => WebP,
        ".GIF" => Gif,
        _ => null,
    };
}
