using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>
/// The answer to a batch is documented nowhere. It is read as an array of entries, or as an object that holds one under any of the names
/// it could have; anything else is an error, never an empty list: the jobs in it have been paid for.
/// </summary>
internal sealed class BatchAcceptedConverter : JsonConverter<BatchAccepted>, IOnePassConverter
{
    private static readonly string[] ListNames = ["jobs", "results", "requests", "items"];

    public override BatchAccepted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = JsonElement.ParseValue(ref reader);
        if (answer.ValueKind == JsonValueKind.Array)
        {
            return new() { Jobs = Entries(answer, options) };
        }

        foreach (var name in ListNames)
        {
            if (answer.TryGetAny(out var list, name) && list.Value.ValueKind == JsonValueKind.Array)
            {
                return new() { Jobs = Entries(list.Value, options), AdditionalProperties = answer.Beyond(name) };
            }
        }

        throw new JsonException("The answer to a batch holds no list of jobs (jobs, results, requests or items).");
    }

    public override void Write(Utf8JsonWriter writer, BatchAccepted value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(ListNames[0]);
        foreach (var entry in value.Jobs)
        {
            JsonSerializer.Serialize(writer, entry, options.TypeInfo<BatchEntry>());
        }

        writer.WriteEndArray();
        JsonWrite.Beyond(writer, value.AdditionalProperties, ListNames[0]);
        writer.WriteEndObject();
    }

    /// <summary>An entry that is no object keeps its place: with nothing known of it, it is a job that may run.</summary>
    private static List<BatchEntry> Entries(JsonElement list, JsonSerializerOptions options)
    {
        var entries = new List<BatchEntry>(list.GetArrayLength());
        foreach (var entry in list.EnumerateArray())
        {
            entries.Add(entry.ValueKind == JsonValueKind.Object
                ? entry.Deserialize(options.TypeInfo<BatchEntry>())!
                : new() { AdditionalProperties = new() { InPlaceOfObject = entry.Clone() } });
        }

        return entries;
    }
}
