using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Operations;

/// <summary>A saved graph, read.</summary>
internal sealed class CanvasGraph
{
    private readonly Dictionary<(string Source, string Target), CanvasEdge> played = [];

    public CanvasGraph(JsonObject json)
    {
        Nodes = [.. json["nodes"]!.AsArray().Select(node => new CanvasNode(node!.AsObject()))];
        Edges = [.. json["edges"]!.AsArray().Select(edge => new CanvasEdge(edge!.AsObject()))];
        foreach (var edge in Edges.Where(edge => edge.Kind is CanvasEdgeKind.Loop or CanvasEdgeKind.Forward))
        {
            played.TryAdd((edge.Source, edge.Target), edge);
        }
    }

    public IReadOnlyList<CanvasNode> Nodes { get; }

    public IReadOnlyList<CanvasEdge> Edges { get; }

    public CanvasNode Node(string id) => Nodes.First(node => node.Id == id);

    /// <summary>The edge that a reverse edge plays backwards; the first where there are several.</summary>
    public CanvasEdge? ForwardOf(CanvasEdge reverse) => played.GetValueOrDefault((reverse.Target, reverse.Source));

    public IEnumerable<CanvasEdge> ReversesOf(CanvasEdge forward) =>
        Edges.Where(edge => edge.Kind == CanvasEdgeKind.Reverse && ReferenceEquals(ForwardOf(edge), forward));
}
