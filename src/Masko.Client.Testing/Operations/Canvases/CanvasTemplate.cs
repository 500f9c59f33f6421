namespace Masko.Client.Testing.Operations;

/// <summary>A ready-made canvas. Every pose has a loop; every move has a way there and, backwards, a way back.</summary>
internal sealed record CanvasTemplate(string Id, string Name, string Description)
{
    /// <summary>The first is where it starts.</summary>
    public required IReadOnlyList<string> Poses { get; init; }

    public required IReadOnlyList<CanvasMove> Moves { get; init; }

    public IReadOnlyList<CanvasJump> Jumps { get; init; } = [];

    public required IReadOnlyList<CanvasInput> Inputs { get; init; }
}

/// <summary>A forward edge and its reverse.</summary>
internal sealed record CanvasMove(string From, string To, IReadOnlyList<CanvasCondition> There, IReadOnlyList<CanvasCondition> Back);

/// <summary>An edge from any node: the highest priority goes first.</summary>
internal sealed record CanvasJump(string To, int Priority, IReadOnlyList<CanvasCondition> When);

/// <param name="Input">The name of the input.</param>
/// <param name="Op">How it is compared.</param>
/// <param name="Value">With what, as JSON.</param>
internal sealed record CanvasCondition(string Input, string Op, string Value);

/// <param name="Name">Its name.</param>
/// <param name="Type">boolean, number or trigger.</param>
/// <param name="Default">What it is at the start, as JSON.</param>
/// <param name="IsSystem">Whether the host sets it.</param>
internal sealed record CanvasInput(string Name, string Type, string Default, bool IsSystem);
