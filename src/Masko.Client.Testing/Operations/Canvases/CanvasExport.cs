using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>
/// A canvas in the format that players read, and as the API shows it. Addresses are of what is finished; until then they are missing or empty.
/// </summary>
internal sealed class CanvasExport(MaskoWorld world, Views views)
{
    public const string Version = "2.0";

    /// <summary>What the server itself says about a canvas, whatever was saved under these names.</summary>
    public static readonly IReadOnlyList<string> OwnMembers =
        ["version", "name", "canvasName", "id", "collection_id", "template_id", "status", "jobs", "created_at", "updated_at"];

    public JsonObject Config(Canvas canvas)
    {
        var config = new JsonObject
        {
            ["version"] = Version,
            ["name"] = canvas.Collection.Name(world.Now),
            ["canvasName"] = canvas.Name,
        };
        return WithGraph(config, canvas);
    }

    public JsonObject Canvas(Canvas canvas)
    {
        var shown = WithGraph(
            new JsonObject
            {
                ["id"] = canvas.Id,
                ["collection_id"] = canvas.Collection.Id,
                ["name"] = canvas.Name,
                ["template_id"] = canvas.TemplateId,
            },
            canvas);
        shown["status"] = CanvasStatus.Of(canvas);
        shown["created_at"] = Show.Time(canvas.CreatedAt);
        shown["updated_at"] = Show.Time(canvas.UpdatedAt);
        return shown;
    }

    private JsonObject WithGraph(JsonObject shown, Canvas canvas)
    {
        var copy = canvas.Graph.DeepClone().AsObject();
        var graph = new CanvasGraph(copy);
        var made = new CanvasAssets(canvas, graph);
        foreach (var node in graph.Nodes)
        {
            Address(node, made);
        }

        foreach (var edge in graph.Edges)
        {
            Address(edge, made);
        }

        foreach (var (name, value) in copy.ToList())
        {
            copy.Remove(name);
            shown[name] = value;
        }

        return shown;
    }

    private void Address(CanvasNode node, CanvasAssets made)
    {
        node.Json.Remove("transparentThumbnailUrl");
        if (made.Thumbnail(node) is { } thumbnail)
        {
            node.Json["transparentThumbnailUrl"] = views.Url(thumbnail);
        }
    }

    private void Address(CanvasEdge edge, CanvasAssets made)
    {
        if (edge.Json["videos"] is not JsonObject videos)
        {
            edge.Json["videos"] = videos = [];
        }

        foreach (var kind in (string[])["webm", "hevc"])
        {
            videos[kind] = edge.Kind != CanvasEdgeKind.AnyState && made.Video(edge, kind) is { } video ? views.Url(video) : "";
        }
    }
}
