using System.Text.Json;
using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Operations;

/// <summary>
/// JSON as it came, to keep, and as it was checked: of a member that comes twice the last one counts (<see cref="JsonObject"/> alone would fail on it later),
/// and one that is null is not there.
/// </summary>
internal static class CanvasCopy
{
    /// <summary>The graph of a body, with all that nobody knows; without what the server itself says.</summary>
    public static JsonObject Graph(BodyReader body)
    {
        var sent = Of(body.ToElement());
        var graph = CanvasTemplateGraph.Empty();
        foreach (var name in sent.Select(member => member.Key).Except(CanvasExport.OwnMembers).ToList())
        {
            sent.Remove(name, out var value);
            graph[name] = value;
        }

        return graph;
    }

    private static JsonObject Of(JsonElement members)
    {
        var copy = new JsonObject();
        foreach (var member in members.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                copy.Remove(member.Name);
            }
            else
            {
                copy[member.Name] = Value(member.Value);
            }
        }

        return copy;
    }

    private static JsonNode? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Of(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Value)]),
        _ => JsonValue.Create(element),
    };
}
