using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A new item that moves from one pose to another. It never loops.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record TransitionBody : GenerateBody
{
    /// <inheritdoc />
    public override GenerationType Type => GenerationType.Animation;

    /// <summary>The new item's name.</summary>
    public required string Name { get; init; }

    /// <summary>The full image it starts from.</summary>
    public required ImageAssetId SourceImageAssetId { get; init; }

    /// <summary>The full image it ends at.</summary>
    public required ImageAssetId EndImageAssetId { get; init; }

    /// <summary>The motion.</summary>
    public required string AnimationPrompt { get; init; }

    /// <summary>How long it is; sent in seconds.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>
    /// Whether the way back is made too; free. It is a job of its own that the service starts by itself: with true, a run waits for it and has it as
    /// <see cref="ItemResult.WayBack"/>; after a single generation <see cref="IMaskoClient.WaitForJobsAsync"/> finds it, of type <see cref="JobType.Reverse"/>. Null leaves
    /// it to the service.
    /// </summary>
    public bool? AutoReverse { get; init; }

    /// <summary>Extra sizes in pixels, for example 480 and 360; free.</summary>
    public IReadOnlyList<int>? Sizes { get; init; }
}
