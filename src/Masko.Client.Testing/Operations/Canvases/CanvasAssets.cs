using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What has been made for a canvas so far. What is being made again stays until the new one is done.</summary>
internal sealed class CanvasAssets(Canvas canvas, CanvasGraph graph)
{
    /// <summary>The item of a node; null before its first image, and when it is archived.</summary>
    public Item? Item(CanvasNode node) => InUse(Jobs(canvas.NodeJobs, node.Id));

    /// <summary>The item of an edge that is no loop; a loop's video is the node's.</summary>
    public Item? Item(CanvasEdge edge) => InUse(Jobs(canvas.EdgeJobs, edge.Id));

    public Asset? Image(CanvasNode node) => Newest(Item(node)?.Assets, "image");

    public Asset? Thumbnail(CanvasNode node) => Newest(Item(node)?.Assets, "transparent_image");

    public Asset? Video(CanvasEdge edge, string kind)
    {
        var jobs = Jobs(edge);
        var forward = jobs.SelectMany(job => job.Assets);
        return edge.Kind == CanvasEdgeKind.Reverse
            ? Newest(jobs.SelectMany(job => job.Followers).Where(job => job.Type == "reverse").SelectMany(job => job.Assets), kind) ?? Newest(forward, kind)
            : Newest(forward, kind);
    }

    public string State(CanvasNode node) => State(Jobs(canvas.NodeJobs, node.Id), Image(node));

    public string State(CanvasEdge edge) => State(Jobs(edge), Video(edge, "webm"));

    public Job? LastJob(CanvasNode node) => Jobs(canvas.NodeJobs, node.Id).LastOrDefault();

    public Job? LastJob(CanvasEdge edge) => Jobs(edge).LastOrDefault();

    private static string State(IReadOnlyList<Job> jobs, Asset? made) =>
        jobs is [.., { IsEnded: false } running] ? running.OddStatus ?? Views.Status(running)
        : made is not null ? "completed"
        : jobs is [.., { Status: JobState.Failed }] ? "failed"
        : "missing";

    private IReadOnlyList<Job> Jobs(CanvasEdge edge) =>
        edge.Kind != CanvasEdgeKind.Reverse ? Jobs(canvas.EdgeJobs, edge.Id)
        : graph.ForwardOf(edge) is { } forward ? Jobs(canvas.EdgeJobs, forward.Id)
        : [];

    private static IReadOnlyList<Job> Jobs(Dictionary<string, List<Job>> jobs, string id) => jobs.TryGetValue(id, out var found) ? found : [];

    private static Item? InUse(IReadOnlyList<Job> jobs) => jobs is [.., { Item: { IsArchived: false } item }] ? item : null;

    private static Asset? Newest(IEnumerable<Asset>? assets, string kind) => assets?.LastOrDefault(asset =>
        asset.Kind == kind && asset.IsReady && !asset.IsArchived && asset.Item is not { IsArchived: true });
}
