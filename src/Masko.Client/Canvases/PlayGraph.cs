namespace Masko.Client.Canvases;

/// <summary>A canvas made ready to be played: what names something else is looked up, what cannot be played is left out.</summary>
internal sealed class PlayGraph
{
    public required PlayNode Start { get; init; }

    /// <summary>The edges from any node, in the order they are looked at.</summary>
    public required PlayEdge[] Anywhere { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }
}

internal sealed class PlayNode(CanvasNode model)
{
    public CanvasNode Model => model;

    public PlayEdge? Loop { get; set; }

    /// <summary>The edges that lead away, in the order they are looked at.</summary>
    public PlayEdge[] Ways { get; set; } = [];

    /// <summary>When a condition on the time at the node may change, in whole milliseconds, ascending.</summary>
    public long[] Moments { get; set; } = [];
}

internal sealed class PlayEdge(CanvasEdge model, PlayNode target, CanvasClip? clip, PlayCondition[] conditions)
{
    public CanvasEdge Model => model;

    public PlayNode Target => target;

    public bool IsFromAnyNode => model.Source is CanvasEdge.AnyNode;

    /// <summary>Null on an edge that jumps.</summary>
    public CanvasClip? Clip => clip;

    /// <summary>How long the clip plays, in ticks; longer than anything when nobody knows.</summary>
    public long Length { get; } = clip?.Duration?.Ticks ?? long.MaxValue;

    public PlayCondition[] Conditions => conditions;
}

/// <param name="Slot">The place of the input.</param>
/// <param name="Comparison">Null for one that nobody knows here.</param>
/// <param name="Value">What the input is compared with; null for one that cannot be compared.</param>
internal readonly record struct PlayCondition(int Slot, Comparison? Comparison, CanvasValue? Value);
