using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>
/// The addresses of a generation's files, by kind. They answer with a placeholder until the job is completed, so a 200 from one of them does
/// not mean that the file is finished. Kinds of tomorrow are in <see cref="MaskoModel.AdditionalProperties"/>.
/// </summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record AssetUrls : MaskoModel
{
    internal static readonly AssetUrls None = new();

    /// <summary>The full image, .png.</summary>
    public string? Image { get; init; }

    /// <summary>The image without its background, .png.</summary>
    public string? TransparentImage { get; init; }

    /// <summary>The animation, .mp4.</summary>
    public string? Video { get; init; }

    /// <summary>The animation with an alpha channel, .webm.</summary>
    public string? Webm { get; init; }

    /// <summary>The animation with an alpha channel for Apple devices, .mov whatever the address ends in.</summary>
    public string? Hevc { get; init; }

    /// <summary>The animation with colour and alpha stacked in one picture, .mp4.</summary>
    public string? StackedVideo { get; init; }
}
