using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>Suggestions are an array, or stand in an object under <c>suggestions</c> or <c>actions</c>; each is a name or an object with one.</summary>
internal sealed class SuggestedActionsConverter : JsonConverter<SuggestedActions>, IOnePassConverter
{
    private static readonly string[] ListNames = ["suggestions", "actions"];

    public override SuggestedActions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = JsonElement.ParseValue(ref reader);
        if (answer.ValueKind == JsonValueKind.Array)
        {
            return Actions(answer, null);
        }

        foreach (var name in ListNames)
        {
            if (answer.TryGetAny(out var list, name) && list.Value.ValueKind == JsonValueKind.Array)
            {
                return Actions(list.Value, answer.Beyond(name));
            }
        }

        throw new JsonException("The answer holds no list of suggestions (suggestions or actions).");
    }

    public override void Write(Utf8JsonWriter writer, SuggestedActions value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(ListNames[0]);
        foreach (var name in value.Suggestions)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        JsonWrite.Beyond(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    /// <summary>An entry without a name is left out, unless no other is there; the list is kept as it came then.</summary>
    private static SuggestedActions Actions(JsonElement list, JsonMembers? beyond)
    {
        var names = list.EnumerateArray().Select(Name).OfType<string>().ToList();
        var length = list.GetArrayLength();
        if (names.Count == 0 && length > 0)
        {
            throw new JsonException("No suggestion has a name.");
        }

        if (names.Count < length)
        {
            (beyond ??= []).Keep(ListNames[0], list.Clone());
        }

        return new() { Suggestions = names, AdditionalProperties = beyond };
    }

    private static string? Name(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.String(),
        JsonValueKind.Object when entry.TryGetAny(out var name, "name") => name.Value.Text(),
        _ => null,
    };
}
