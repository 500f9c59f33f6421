using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Operations;

/// <summary>What video an edge has.</summary>
internal enum CanvasEdgeKind
{
    /// <summary>From any node: none, it jumps.</summary>
    AnyState,

    /// <summary>Another one, played backwards.</summary>
    Reverse,

    /// <summary>One that stays at its node.</summary>
    Loop,

    /// <summary>One from a node to another.</summary>
    Forward,
}

/// <summary>An edge of a saved graph.</summary>
internal sealed class CanvasEdge(JsonObject json)
{
    public const string AnyNode = "*";
    public const double LongestSeconds = 30;

    public JsonObject Json => json;

    public string Id { get; } = json["id"]!.GetValue<string>();

    public string Source { get; } = json["source"]!.GetValue<string>();

    public string Target { get; } = json["target"]!.GetValue<string>();

    /// <summary>In seconds.</summary>
    public double? Duration => json["duration"]?.GetValue<double>();

    public CanvasEdgeKind Kind =>
        Source == AnyNode ? CanvasEdgeKind.AnyState
        : json["reverse"]?.GetValue<bool>() == true ? CanvasEdgeKind.Reverse
        : Source == Target ? CanvasEdgeKind.Loop
        : CanvasEdgeKind.Forward;
}
