using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Operations;

/// <summary>JSON as it came, to keep. Of a member that comes twice the last one counts, as when it was checked; <see cref="JsonObject"/> alone would fail on it later.</summary>
internal static class CanvasCopy
{
    public static JsonObject Of(JsonElement members)
    {
        var copy = new JsonObject();
        foreach (var member in members.EnumerateObject())
        {
            copy[member.Name] = Value(member.Value);
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
