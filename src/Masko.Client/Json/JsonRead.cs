using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Masko.Client.Json;

/// <summary>
/// How values are read, in one place: tolerant of what may change (times, numbers, unknown members), strict about the shape. Every method
/// stands at the value, leaves the reader at its end, and gives null for a JSON null.
/// </summary>
internal static class JsonRead
{
    public delegate T Entry<T>(ref Utf8JsonReader reader, JsonSerializerOptions options);

    public static void Begin(ref Utf8JsonReader reader, string model)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {model} is an object, not a {reader.TokenType} (at byte {reader.TokenStartIndex}).");
        }
    }

    /// <summary>Whether a member follows; false at the end of the object.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    public static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a text"),
    };

    public static bool? Flag(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "true or false"),
    };

    /// <summary>
    /// A count or an amount of credits. <c>21.0</c> and <c>"21"</c> are 21, a fraction of a credit counts as a whole one, and what is no number at all is null
    /// rather than the end of an answer that was paid for.
    /// </summary>
    public static int? Count(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt32(out var whole):
                return whole;
            case JsonTokenType.Number when reader.TryGetDouble(out var number):
                return Whole(number);
            case JsonTokenType.String when double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return Whole(number);
            default:
                reader.Skip();
                return null;
        }
    }

    public static double? Number(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.GetDouble() is var number && double.IsFinite(number) => number,
        JsonTokenType.Null => null,
        _ => throw Wrong(ref reader, "a number below 1e308"),
    };

    /// <summary>
    /// Times are ISO-8601 in UTC. One without an offset is UTC too, never the local time of the reader; one that cannot be read is null: a date in a
    /// new format must not fail an answer that was paid for.
    /// </summary>
    public static DateTimeOffset? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        // The usual form has its Z: read it without making a text of it.
        if (reader.ValueSpan is [.., (byte)'Z'] && reader.TryGetDateTimeOffset(out var usual))
        {
            return usual;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
    }

    /// <summary>A duration travels as a number of seconds: 4 for four seconds, 2.5 for two and a half.</summary>
    public static TimeSpan? Seconds(ref Utf8JsonReader reader) => Number(ref reader) switch
    {
        null => null,
        { } seconds when Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds => TimeSpan.FromSeconds(seconds),
        var seconds => throw new JsonException($"{seconds} seconds are no duration."),
    };

    public static JsonElement? Element(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);

    /// <summary>An object of which nothing is known but that it is one.</summary>
    public static JsonMembers? Members(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Begin(ref reader, nameof(JsonMembers));
        JsonMembers? members = [];
        while (Next(ref reader))
        {
            Beyond(ref reader, ref members);
        }

        return members;
    }

    public static T? Value<T>(ref Utf8JsonReader reader)
        where T : struct, IStringValue<T> => reader.TokenType switch
        {
            JsonTokenType.String => T.From(RepeatedText<T>.Read(ref reader)),
            JsonTokenType.Null => null,
            _ => throw Wrong(ref reader, "a text"),
        };

    public static T? Model<T, TConverter>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : class
        where TConverter : JsonConverter<T>, new() =>
        reader.TokenType == JsonTokenType.Null ? null : JsonModel<TConverter>.Instance.Read(ref reader, typeof(T), options);

    public static List<T>? List<T>(ref Utf8JsonReader reader, JsonSerializerOptions options, Entry<T> entry)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong(ref reader, "a list");
        }

        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(entry(ref reader, options));
        }

        return list;
    }

    /// <summary>Reads a value of any type: straight through its converter where that is possible, otherwise by the serializer.</summary>
    public static T? Any<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type) =>
        type.Converter is not IOnePassConverter ? JsonSerializer.Deserialize(ref reader, type)
        : reader.TokenType == JsonTokenType.Null ? default
        : ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options);

    /// <summary>Keeps a member that has no property.</summary>
    public static void Beyond(ref Utf8JsonReader reader, ref JsonMembers? beyond)
    {
        var name = reader.GetString()!;
        reader.Read();
        (beyond ??= [])[name] = JsonElement.ParseValue(ref reader);
    }

    /// <summary>Keeps the value of a member when it is a null.</summary>
    public static bool KeepsNull(ref Utf8JsonReader reader, string name, ref JsonMembers? beyond)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            return false;
        }

        (beyond ??= [])[name] = JsonElement.ParseValue(ref reader);
        return true;
    }

    /// <summary>Keeps the value of a member when it is a null or an empty text, which a member that is never null cannot tell from its absence.</summary>
    public static bool KeepsEmpty(ref Utf8JsonReader reader, string name, ref JsonMembers? beyond)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(""))
        {
            return KeepsNull(ref reader, name, ref beyond);
        }

        (beyond ??= [])[name] = JsonElement.ParseValue(ref reader);
        return true;
    }

    public static JsonException Missing(string model, string member) => new($"A {model} has no {member}, which it needs.");

    public static JsonException NullEntry(ref Utf8JsonReader reader) => new($"An entry of a list is null (at byte {reader.TokenStartIndex}).");

    private static JsonException Wrong(ref Utf8JsonReader reader, string wanted) =>
        new($"There should be {wanted}, not a {reader.TokenType} (at byte {reader.TokenStartIndex}).");

    private static int? Whole(double number) =>
        Math.Ceiling(number) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null;
}
