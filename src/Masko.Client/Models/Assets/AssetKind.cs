using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The kind of an asset; it decides the file name extension, which the address does not.</summary>
/// <remarks>A value that this version does not know is kept as it came.</remarks>
[JsonConverter(typeof(StringValueConverter<AssetKind>))]
public readonly record struct AssetKind : IStringValue<AssetKind>
{
    private readonly string? text;

    /// <summary>A value that has no name here.</summary>
    /// <param name="value">The text as it goes over the wire; null and empty are <c>default</c>.</param>
    public AssetKind(string? value) => text = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The full image, with its background: .png. The only kind that can be a source.</summary>
    public static AssetKind Image { get; } = new("image");

    /// <summary>The image without its background: .png. Never a source.</summary>
    public static AssetKind TransparentImage { get; } = new("transparent_image");

    /// <summary>.mp4</summary>
    public static AssetKind Video { get; } = new("video");

    /// <summary>Video with an alpha channel: .webm</summary>
    public static AssetKind Webm { get; } = new("webm");

    /// <summary>Video with an alpha channel for Apple devices: .mov</summary>
    public static AssetKind Hevc { get; } = new("hevc");

    /// <summary>Colour and alpha stacked in one picture: .mp4</summary>
    public static AssetKind StackedVideo { get; } = new("stacked_video");

    /// <inheritdoc />
    public string Value => text ?? "";

    /// <inheritdoc />
    public static AssetKind From(string? value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
