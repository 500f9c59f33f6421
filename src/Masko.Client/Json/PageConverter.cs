using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>
/// A page is <c>{"data":[…],"meta":{…}}</c>. Older answers are a bare array, or an object that holds one under the resource's name
/// (<c>{"projects":[…]}</c>). An object without any array is an error, never an empty page.
/// </summary>
internal sealed class PageConverter<T> : JsonConverter<Page<T>>, IOnePassConverter
    where T : MaskoModel, new()
{
    public override Page<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return new() { Items = Items(ref reader, options) };
        }

        JsonRead.Begin(ref reader, "page");
        List<T>? items = null;
        Meta? meta = null;
        JsonMembers? beyond = null;
        string? otherName = null;
        Utf8JsonReader other = default;
        while (JsonRead.Next(ref reader))
        {
            var ahead = reader;
            ahead.Read();
            if (ahead.TokenType == JsonTokenType.StartArray && reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                items = Items(ref reader, options);
            }
            else if (ahead.TokenType == JsonTokenType.StartObject && reader.ValueTextEquals("meta"u8))
            {
                reader.Read();
                meta = JsonRead.Model<Meta, MetaConverter>(ref reader, options);
            }
            else
            {
                if (ahead.TokenType == JsonTokenType.StartArray && otherName is null)
                {
                    otherName = reader.GetString();
                    other = ahead;
                }

                JsonRead.Beyond(ref reader, ref beyond);
            }
        }

        // No "data": the first other array is the list.
        if (items is null && otherName is not null)
        {
            items = Items(ref other, options);
            beyond!.Remove(otherName);
        }

        return items is null
            ? throw new JsonException("The answer holds no list.")
            : new() { Items = items, Meta = meta, AdditionalProperties = beyond is { Count: > 0 } ? beyond : null };
    }

    public override void Write(Utf8JsonWriter writer, Page<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("data"u8);
        foreach (var item in value.Items)
        {
            JsonSerializer.Serialize(writer, item, options.TypeInfo<T>());
        }

        writer.WriteEndArray();
        if (value.Meta is not null)
        {
            writer.WritePropertyName("meta"u8);
            JsonModel<MetaConverter>.Instance.Write(writer, value.Meta, options);
        }

        JsonWrite.Beyond(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }

    /// <summary>An entry that is no object keeps its place, with nothing known of it: what comes before the next page is counted.</summary>
    private static List<T> Items(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var type = options.TypeInfo<T>();
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = reader.TokenType == JsonTokenType.StartObject ? JsonRead.Any(ref reader, type) : null;
            items.Add(item ?? new() { AdditionalProperties = JsonRead.InPlaceOfObject(ref reader) });
        }

        return items;
    }
}
