using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Operations;

/// <summary>A template as a graph, in the format of the export.</summary>
internal sealed class CanvasTemplateGraph(CanvasTemplate template, Func<string, string> id)
{
    private const double Seconds = 4;

    public static JsonObject Empty() => new()
    {
        ["autoPlay"] = true,
        ["nodes"] = new JsonArray(),
        ["edges"] = new JsonArray(),
        ["inputs"] = new JsonArray(),
    };

    public JsonObject ToJson() => new()
    {
        ["initialNode"] = id(template.Poses[0]),
        ["autoPlay"] = true,
        ["nodes"] = List(template.Poses.Select(pose => new JsonObject { ["id"] = id(pose), ["name"] = pose })),
        ["edges"] = List([.. template.Poses.Select(Loop), .. template.Moves.Select(There), .. template.Moves.Select(Back), .. template.Jumps.Select(Jump)]),
        ["inputs"] = List(template.Inputs.Select(Input)),
    };

    private JsonObject Loop(string pose) => Edge(pose, pose, Seconds, []);

    private JsonObject There(CanvasMove move)
    {
        var edge = Edge(move.From, move.To, Seconds, move.There);
        edge["speed"] = 2;
        return edge;
    }

    private JsonObject Back(CanvasMove move)
    {
        var edge = Edge(move.To, move.From, Seconds, move.Back);
        edge["speed"] = 2;
        edge["reverse"] = true;
        return edge;
    }

    private JsonObject Jump(CanvasJump jump)
    {
        var edge = Edge(CanvasEdge.AnyNode, jump.To, 0, jump.When);

        // As real files name them.
        edge["id"] = $"as-{Slugs.Of(jump.To)}-01";
        edge["priority"] = jump.Priority;
        return edge;
    }

    private JsonObject Edge(string source, string target, double seconds, IReadOnlyList<CanvasCondition> conditions) => new()
    {
        ["id"] = id($"{source} > {target}"),
        ["source"] = source == CanvasEdge.AnyNode ? source : id(source),
        ["target"] = id(target),
        ["isLoop"] = source == target,
        ["duration"] = seconds,
        ["conditions"] = List(conditions.Select(condition => new JsonObject
        {
            ["op"] = condition.Op,
            ["input"] = condition.Input,
            ["value"] = JsonNode.Parse(condition.Value),
        })),
    };

    private static JsonObject Input(CanvasInput input) => new()
    {
        ["name"] = input.Name,
        ["type"] = input.Type,
        ["system"] = input.IsSystem,
        ["default"] = JsonNode.Parse(input.Default),
    };

    private static JsonArray List(IEnumerable<JsonObject> entries) => new([.. entries]);
}
