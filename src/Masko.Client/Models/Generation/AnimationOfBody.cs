using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A new item with an animation of an image that exists.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record AnimationOfBody : GenerateBody
{
    /// <inheritdoc />
    public override GenerationType Type => GenerationType.Animation;

    /// <summary>The new item's name.</summary>
    public required string Name { get; init; }

    /// <summary>The full image to animate.</summary>
    public required ImageAssetId SourceImageAssetId { get; init; }

    /// <summary>The motion.</summary>
    public required string AnimationPrompt { get; init; }

    /// <summary>How long it is; sent in seconds.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether it ends where it began. Null leaves it to the service.</summary>
    public bool? Loop { get; init; }

    /// <summary>Extra sizes in pixels, for example 480 and 360; free.</summary>
    public IReadOnlyList<int>? Sizes { get; init; }
}
