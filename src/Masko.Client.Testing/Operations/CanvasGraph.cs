using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Operations;

/// <summary>A saved graph, read.</summary>
internal sealed class CanvasGraph(JsonObject json)
{
    public IReadOnlyList<CanvasNode> Nodes { get; } = [.. json["nodes"]!.AsArray().Select(node => new CanvasNode(node!.AsObject()))];

    public IReadOnlyList<CanvasEdge> Edges { get; } = [.. json["edges"]!.AsArray().Select(edge => new CanvasEdge(edge!.AsObject()))];

    public CanvasNode Node(string id) => Nodes.First(node => node.Id == id);

    /// <summary>The edge that a reverse edge plays backwards.</summary>
    public CanvasEdge? ForwardOf(CanvasEdge reverse) => Edges.FirstOrDefault(edge =>
        edge.Kind is CanvasEdgeKind.Loop or CanvasEdgeKind.Forward && edge.Source == reverse.Target && edge.Target == reverse.Source);

    public IEnumerable<CanvasEdge> ReversesOf(CanvasEdge forward) =>
        Edges.Where(edge => edge.Kind == CanvasEdgeKind.Reverse && ReferenceEquals(ForwardOf(edge), forward));
}
