namespace Masko.Client;

/// <summary>What happened in a <see cref="CanvasPlayer"/>.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="At">When, counted from the player's start.</param>
/// <param name="Node">Where: the node that is left, arrived at or looped at.</param>
/// <param name="Edge">The edge that was taken or looped; null where none was.</param>
public readonly record struct CanvasEvent(CanvasEventKind Kind, TimeSpan At, CanvasNode Node, CanvasEdge? Edge);

/// <summary>The kinds of <see cref="CanvasEvent"/>.</summary>
public enum CanvasEventKind
{
    /// <summary>The node is left, and the video of the edge starts.</summary>
    TransitionStarted,

    /// <summary>The node is left by an edge without video. The arrival follows at once.</summary>
    Jumped,

    /// <summary>The node is reached; its loop starts, if it has one.</summary>
    Arrived,

    /// <summary>The loop of the node has played once more.</summary>
    LoopCompleted,

    /// <summary>The canvas runs in a circle. The player stays at the node until an input changes.</summary>
    Halted,
}
