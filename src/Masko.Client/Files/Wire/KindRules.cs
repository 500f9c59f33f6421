namespace Masko.Client.Files;

/// <summary>What a kind of asset says of its file: which formats it may have, and how it is named.</summary>
internal static class KindRules
{
    private static readonly FileFormat[] Pictures = [FileFormat.Png, FileFormat.Jpeg, FileFormat.Webp, FileFormat.Gif];

    /// <summary>Formats that can be seen through.</summary>
    private static readonly FileFormat[] TransparentPictures = [FileFormat.Png, FileFormat.Webp, FileFormat.Gif];

    private static readonly FileFormat[] Boxes = [FileFormat.Mp4];

    private static readonly FileFormat[] Ebml = [FileFormat.Webm];

    public static bool Allows(AssetKind kind, FileFormat format) => format != FileFormat.Unknown && (FormatsOf(kind) is not { } formats || formats.Contains(format));

    /// <summary>What is between the item's name and the extension: nothing, or <c>.transparent</c>.</summary>
    public static string Infix(AssetKind kind) => kind.Value switch
    {
        "" or "image" or "video" or "webm" or "hevc" => "",
        "transparent_image" => ".transparent",
        "stacked_video" => ".stacked",
        var other => "." + SafeName.Of(other, "other", most: 24),
    };

    /// <summary>The extension before anything has come; empty for a kind that this version does not know.</summary>
    public static string Extension(AssetKind kind) => kind.Value switch
    {
        "image" or "transparent_image" => ".png",
        "video" or "stacked_video" => ".mp4",
        "webm" => ".webm",
        "hevc" => ".mov",
        _ => "",
    };

    /// <summary>The extension of what came: the kind's own, unless a picture came in another picture format.</summary>
    public static string Extension(AssetKind kind, FileFormat format) => format switch
    {
        FileFormat.Png => ".png",
        FileFormat.Jpeg => ".jpg",
        FileFormat.Webp => ".webp",
        FileFormat.Gif => ".gif",
        FileFormat.Webm => ".webm",
        _ => Extension(kind) is { Length: > 0 } own ? own : ".mp4",
    };

    /// <summary>What is expected, for a message.</summary>
    public static string Expected(AssetKind kind) => Extension(kind) is { Length: > 0 } extension ? $"a {extension} ({kind})" : "a picture or a video";

    private static FileFormat[]? FormatsOf(AssetKind kind) => kind.Value switch
    {
        "image" => Pictures,
        "transparent_image" => TransparentPictures,
        "video" or "stacked_video" or "hevc" => Boxes,
        "webm" => Ebml,
        _ => null,
    };
}
