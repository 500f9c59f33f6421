using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The ids of the assets that a generation makes, by kind. Kinds of tomorrow are in <see cref="MaskoModel.AdditionalProperties"/>.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record AssetIds : MaskoModel
{
    internal static readonly AssetIds None = new();

    /// <summary>The full image: the one to animate, to edit, or to make a transition from.</summary>
    public ImageAssetId? Image { get; init; }

    /// <summary>The image without its background: for show, never a source.</summary>
    public TransparentImageAssetId? TransparentImage { get; init; }

    /// <summary>The animation as .mp4.</summary>
    public AssetId? Video { get; init; }

    /// <summary>The animation with an alpha channel as .webm.</summary>
    public AssetId? Webm { get; init; }

    /// <summary>The animation with an alpha channel as .mov, for Apple devices.</summary>
    public AssetId? Hevc { get; init; }

    /// <summary>The animation with colour and alpha stacked in one picture, as .mp4.</summary>
    public AssetId? StackedVideo { get; init; }

    /// <summary>The full image, as a source for what comes next.</summary>
    /// <exception cref="InvalidOperationException">The answer named no full image.</exception>
    public ImageAssetId RequireImage() => Image is { Value.Length: > 0 } image
        ? image
        : throw new InvalidOperationException(
            "No full image is named here (asset_ids.image). A job that makes no image has none, and some answers leave the ids out: "
            + "take them from the answer of the generate call, or list the collection's items.");
}
