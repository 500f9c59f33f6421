namespace Masko.Client;

/// <summary>The video that a <see cref="CanvasPlayer"/> plays.</summary>
public sealed record CanvasClip
{
    /// <summary>The edge it belongs to, with its sound.</summary>
    public required CanvasEdge Edge { get; init; }

    /// <summary>The address of the .webm; null when there is none.</summary>
    public string? Webm { get; init; }

    /// <summary>The address of the .mov, for Apple devices; null when there is none.</summary>
    public string? Hevc { get; init; }

    /// <summary>Whether it starts again at its end.</summary>
    public bool Loops { get; init; }

    /// <summary>How fast it plays; default 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>How long it plays once, at its speed; at least 10 ms. Null when the canvas does not say: then it never completes.</summary>
    public TimeSpan? Duration { get; init; }
}
