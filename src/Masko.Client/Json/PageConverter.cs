using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>
/// A page is <c>{"data":[…],"meta":{…}}</c>. Older answers are a bare array, or an object that holds one under the resource's name
/// (<c>{"projects":[…]}</c>). An object without any array is an error, never an empty page.
/// </summary>
internal sealed class PageConverter<T> : JsonConverter<Page<T>>
{
    public override Page<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return new() { Items = Items(ref reader, options) };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer holds no list.");
        }

        var listName = ListName(reader);
        List<T>? items = null;
        Meta? meta = null;
        JsonMembers? beyond = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when name == listName:
                    items = Items(ref reader, options);
                    break;
                case JsonTokenType.StartObject when name == "meta":
                    meta = JsonSerializer.Deserialize(ref reader, options.TypeInfo<Meta>());
                    break;
                default:
                    (beyond ??= [])[name] = JsonElement.ParseValue(ref reader);
                    break;
            }
        }

        return items is null
            ? throw new JsonException("The answer holds no list.")
            : new() { Items = items, Meta = meta, AdditionalProperties = beyond };
    }

    public override void Write(Utf8JsonWriter writer, Page<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("data");
        foreach (var item in value.Items)
        {
            JsonSerializer.Serialize(writer, item, options.TypeInfo<T>());
        }

        writer.WriteEndArray();
        if (value.Meta is not null)
        {
            writer.WritePropertyName("meta");
            JsonSerializer.Serialize(writer, value.Meta, options.TypeInfo<Meta>());
        }

        writer.WriteBeyond(value.AdditionalProperties);
        writer.WriteEndObject();
    }

    /// <summary>The member that holds the list: <c>data</c>, or else the first array. The reader is a copy: it looks ahead.</summary>
    private static string? ListName(Utf8JsonReader ahead)
    {
        string? first = null;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var name = ahead.GetString();
            ahead.Read();
            if (ahead.TokenType == JsonTokenType.StartArray)
            {
                if (name == "data")
                {
                    return name;
                }

                first ??= name;
            }

            ahead.Skip();
        }

        return first;
    }

    private static List<T> Items(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var typeInfo = options.TypeInfo<T>();
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize(ref reader, typeInfo) ?? throw new JsonException($"Entry {items.Count} of the list is null."));
        }

        return items;
    }
}
