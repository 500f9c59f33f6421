using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Makes what a canvas still lacks. Loops and forward edges cost 5 credits a second each; ways back are free.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record GenerateAllBody : MaskoModel
{
    /// <summary>Whether to say only what would be made and what it would cost. Null is false.</summary>
    public bool? DryRun { get; init; }

    /// <summary>What is made; null leaves it to the service.</summary>
    public CanvasTargets? Targets { get; init; }

    /// <summary>Whether what is there already stays; default true. With false a second call makes, and charges, everything again.</summary>
    public bool SkipCompleted { get; init; } = true;

    /// <summary>How long each animation is, sent in seconds; null leaves it to the service.</summary>
    public TimeSpan? Duration { get; init; }
}
