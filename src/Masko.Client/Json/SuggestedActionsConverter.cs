using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>Suggestions are an array, or stand in an object under <c>suggestions</c> or <c>actions</c>; each is a name or an object with one.</summary>
internal sealed class SuggestedActionsConverter : JsonConverter<SuggestedActions>, IOnePassConverter
{
    public override SuggestedActions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = JsonElement.ParseValue(ref reader);
        if (answer.ValueKind == JsonValueKind.Array)
        {
            return new() { Suggestions = Names(answer) };
        }

        if (answer.TryGetAny(out var list, "suggestions", "actions") && list.Value.ValueKind == JsonValueKind.Array)
        {
            return new() { Suggestions = Names(list.Value), AdditionalProperties = answer.Beyond(list.Name) };
        }

        throw new JsonException("The answer holds no list of suggestions (suggestions or actions).");
    }

    public override void Write(Utf8JsonWriter writer, SuggestedActions value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("suggestions");
        foreach (var name in value.Suggestions)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        JsonWrite.Beyond(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static List<string> Names(JsonElement list)
    {
        var names = new List<string>(list.GetArrayLength());
        foreach (var entry in list.EnumerateArray())
        {
            names.Add(Name(entry) ?? throw new JsonException($"Suggestion {names.Count} has no name."));
        }

        return names;
    }

    private static string? Name(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.GetString(),
        JsonValueKind.Object when entry.TryGetAny(out var name, "name") => name.Value.Text(),
        _ => null,
    };
}
