using System.Globalization;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What a canvas asks for, as the generations they are.</summary>
internal sealed class CanvasRequests(Canvas canvas, CanvasGraph graph, CanvasAssets made)
{
    public GenerateRequest Image(CanvasNode node) => new("image", canvas.Collection)
    {
        Item = made.Item(node),
        Name = node.Name,
        ImagePrompt = node.Name,
        Work = $"{canvas.Work}&type=image&node={node.Id}",
    };

    /// <summary>A loop adds to the item of its node; a move from one node to another is an item of its own.</summary>
    public GenerateRequest Animation(CanvasEdge edge, CanvasNode source, CanvasNode target, double seconds)
    {
        var request = new GenerateRequest("animation", canvas.Collection)
        {
            Source = made.Image(source),
            Seconds = seconds,
            AutoReverse = graph.ReversesOf(edge).Any(),
            Work = $"{canvas.Work}&type=animation&edge={edge.Id}&duration={seconds.ToString(CultureInfo.InvariantCulture)}",
        };
        return edge.Kind == CanvasEdgeKind.Loop
            ? request with { Item = made.Item(source), AnimationPrompt = source.Name }
            : request with
            {
                Item = made.Item(edge),
                Name = $"{source.Name} {target.Name}",
                AnimationPrompt = $"{source.Name} to {target.Name}",
                End = made.Image(target),
            };
    }
}
