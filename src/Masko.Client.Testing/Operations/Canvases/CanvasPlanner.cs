using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Works out what a canvas lacks: images for its nodes, animations for its loops and forward edges.</summary>
internal sealed class CanvasPlanner
{
    private const double StandardSeconds = 4;

    private readonly Canvas canvas;
    private readonly PriceTable prices;
    private readonly bool skipCompleted;
    private readonly double? duration;
    private readonly CanvasGraph graph;
    private readonly CanvasAssets made;
    private readonly CanvasRequests requests;

    public CanvasPlanner(Canvas canvas, PriceTable prices, bool skipCompleted = true, double? duration = null)
    {
        this.canvas = canvas;
        this.prices = prices;
        this.skipCompleted = skipCompleted;
        this.duration = duration;
        graph = new CanvasGraph(canvas.Graph);
        made = new CanvasAssets(canvas, graph);
        requests = new CanvasRequests(canvas, graph, made);
    }

    public CanvasPlan Plan { get; } = new();

    public void AddImages()
    {
        foreach (var node in graph.Nodes.Where(node => IsWanted("node", node.Id, made.State(node))))
        {
            Plan.Estimate += prices.Image;
            Plan.Steps.Add(new CanvasStep("image", "node", node.Id, requests.Image(node), prices.Image, job => canvas.Keep(node, job)));
        }
    }

    public void AddAnimations()
    {
        foreach (var edge in graph.Edges)
        {
            if (edge.Kind == CanvasEdgeKind.Reverse)
            {
                Reverse(edge);
            }
            else if (edge.Kind != CanvasEdgeKind.AnyState && IsWanted("edge", edge.Id, made.State(edge)))
            {
                Animation(edge);
            }
        }
    }

    private void Reverse(CanvasEdge edge)
    {
        if (graph.ForwardOf(edge) is null)
        {
            Skip("edge", edge.Id, "no_forward_edge", $"No edge leads from '{edge.Target}' to '{edge.Source}': there is nothing to play backwards.");
        }
        else
        {
            Plan.ReverseFree++;
        }
    }

    private void Animation(CanvasEdge edge)
    {
        var seconds = duration ?? (edge.Duration is > 0 and var own ? own : StandardSeconds);
        var credits = prices.Animation(seconds);
        Plan.Estimate += credits;
        var (source, target) = (graph.Node(edge.Source), graph.Node(edge.Target));
        if (new[] { source, target }.FirstOrDefault(node => made.Image(node) is null) is { } lacking)
        {
            Skip("edge", edge.Id, "image_not_ready", $"The image of node '{lacking.Name}' is not there: its state is {made.State(lacking)}.");
            return;
        }

        var kind = edge.Kind == CanvasEdgeKind.Loop ? "loop" : "forward";
        var request = requests.Animation(edge, source, target, seconds);
        Plan.Steps.Add(new CanvasStep(kind, "edge", edge.Id, request, credits, job => canvas.Keep(edge, graph.ReversesOf(edge), seconds, job)));
    }

    private bool IsWanted(string place, string id, string state)
    {
        if (!skipCompleted || state is "missing" or "failed")
        {
            return true;
        }

        if (state == "completed")
        {
            Plan.AlreadyComplete++;
        }
        else
        {
            Skip(place, id, "in_progress", $"Its job is {state}.");
        }

        return false;
    }

    private void Skip(string place, string id, string reason, string message) => Plan.Skips.Add(new CanvasSkip(place, id, reason, message));
}
