using System.Text.Json.Nodes;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>How far the assets of a canvas are. With nothing to make, all of it is made.</summary>
internal static class CanvasStatus
{
    public static JsonObject Of(Canvas canvas)
    {
        var graph = new CanvasGraph(canvas.Graph);
        var made = new CanvasAssets(canvas, graph);
        var images = graph.Nodes.Select(node => Entry("node", node.Id, made.State(node), made.LastJob(node))).ToList();
        var animations = graph.Edges
            .Where(edge => edge.Kind != CanvasEdgeKind.AnyState)
            .Select(edge => Entry("edge", edge.Id, made.State(edge), made.LastJob(edge)))
            .ToList();
        return new JsonObject
        {
            ["images_percent"] = Percent(images),
            ["animations_percent"] = Percent(animations),
            ["assets"] = new JsonArray([.. images, .. animations]),
        };
    }

    private static JsonObject Entry(string place, string id, string state, Job? job)
    {
        var entry = new JsonObject { [place] = id, ["state"] = state };
        if (job is not null)
        {
            entry["job_id"] = job.Id;
        }

        return entry;
    }

    private static int Percent(List<JsonObject> entries) =>
        entries.Count == 0 ? 100 : 100 * entries.Count(entry => entry["state"]!.GetValue<string>() == "completed") / entries.Count;
}
