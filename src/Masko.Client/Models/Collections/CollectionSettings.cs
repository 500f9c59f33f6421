using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a collection's animations are made in besides full size.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CollectionSettings : MaskoModel
{
    /// <summary>Extra sizes of every animation in pixels, for example 480 and 360. They are free.</summary>
    public IReadOnlyList<int>? AnimationSizes { get; init; }
}
