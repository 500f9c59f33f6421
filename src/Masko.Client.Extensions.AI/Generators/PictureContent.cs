using Microsoft.Extensions.AI;

namespace Masko.Client.ImageGenerators;

/// <summary>Pictures as content.</summary>
internal static class PictureContent
{
    public const string Png = "image/png";

    /// <summary>A picture of which nobody has said what format it has.</summary>
    private const string Unknown = "image/*";

    /// <summary>A picture at an address that a browser may open; null where the text is no such address.</summary>
    public static AIContent? OfAddress(string? text, string? mediaType) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new UriContent(address, mediaType ?? MediaTypeOf(address.AbsolutePath))
            : null;

    /// <summary>What a name says of the format; names of downloads are made from the file's first bytes.</summary>
    public static string MediaTypeOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PNG" => Png,
        ".JPG" or ".JPEG" => "image/jpeg",
        ".WEBP" => "image/webp",
        ".GIF" => "image/gif",
        _ => Unknown,
    };
}
