using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Keeps what has been started for a canvas, as long as it fits the graph.</summary>
internal static class CanvasKeeping
{
    public static void Keep(this Canvas canvas, CanvasNode node, Job job) => Keep(canvas.NodeJobs, node.Id, job);

    /// <summary>The video is as long as it was asked for, and so are its ways back.</summary>
    public static void Keep(this Canvas canvas, CanvasEdge edge, IEnumerable<CanvasEdge> reverses, double seconds, Job job)
    {
        Keep(canvas.EdgeJobs, edge.Id, job);
        foreach (var each in reverses.Append(edge).ToList())
        {
            each.Json["duration"] = seconds;
        }
    }

    /// <summary>A node stays while its id stays; an edge while it leads between the same nodes.</summary>
    public static void Replace(this Canvas canvas, CanvasGraph before, CanvasGraph after)
    {
        foreach (var node in before.Nodes.Where(node => after.Nodes.All(other => other.Id != node.Id)))
        {
            canvas.NodeJobs.Remove(node.Id);
        }

        foreach (var edge in before.Edges.Where(edge => !after.Edges.Any(other => IsSame(edge, other))))
        {
            canvas.EdgeJobs.Remove(edge.Id);
        }
    }

    private static bool IsSame(CanvasEdge one, CanvasEdge other) =>
        (one.Id, one.Source, one.Target) == (other.Id, other.Source, other.Target);

    private static void Keep(Dictionary<string, List<Job>> jobs, string id, Job job)
    {
        if (!jobs.TryGetValue(id, out var kept))
        {
            jobs[id] = kept = [];
        }

        kept.Add(job);
    }
}
