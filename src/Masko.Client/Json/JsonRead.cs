using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Masko.Client.Json;

/// <summary>
/// How values are read, in one place: tolerant of what may change (times, numbers, unknown members), and of one member that is not what
/// it should be: it reads as if it were not there. Every method stands at the value. It leaves the reader at the value's end, or gives
/// null for a JSON null and for JSON of another kind, and leaves the reader where it was.
/// </summary>
internal static class JsonRead
{
    /// <summary>Adds an entry to a list; false when it is none.</summary>
    public delegate bool TakeEntry<T>(ref Utf8JsonReader reader, JsonSerializerOptions options, List<T> list);

    public static void Begin(ref Utf8JsonReader reader, string model)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A {model} is an object, not a {reader.TokenType} (at byte {reader.TokenStartIndex}).");
        }
    }

    /// <summary>Whether a member follows; false at the end of the object.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>A text. Ids may be numbers, which read as their digits.</summary>
    public static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Digits(ref reader),
        _ => null,
    };

    /// <summary>True or false; also as a text, and as 1 or 0.</summary>
    public static bool? Flag(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when reader.ValueTextEquals("true"u8) => true,
        JsonTokenType.String when reader.ValueTextEquals("false"u8) => false,
        JsonTokenType.Number when reader.TryGetInt32(out var number) && number is 0 or 1 => number == 1,
        _ => null,
    };

    /// <summary>
    /// A count or an amount of credits. <c>21.0</c> and <c>"21"</c> are 21, and a fraction of a credit counts as a whole one.
    /// </summary>
    public static int? Count(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt32(out var whole) => whole,
        JsonTokenType.Number when reader.TryGetDouble(out var number) => Whole(number),
        JsonTokenType.String when double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            Whole(number),
        _ => null,
    };

    public static double? Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.GetDouble() is var number && double.IsFinite(number) ? number : null;

    /// <summary>
    /// Times are ISO-8601 in UTC. One without an offset is UTC too, never the local time of the reader.
    /// </summary>
    public static DateTimeOffset? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
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
    public static TimeSpan? Seconds(ref Utf8JsonReader reader) =>
        Number(ref reader) is { } seconds && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    public static JsonElement? Element(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);

    /// <summary>An object of which nothing is known but that it is one.</summary>
    public static JsonMembers? Members(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

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
            JsonTokenType.Number => T.From(Digits(ref reader)),
            _ => null,
        };

    public static T? Model<T, TConverter>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : class
        where TConverter : JsonConverter<T>, new() =>
        reader.TokenType == JsonTokenType.Null || (JsonModel<TConverter>.ReadsObjects && reader.TokenType != JsonTokenType.StartObject)
            ? null
            : JsonModel<TConverter>.Instance.Read(ref reader, typeof(T), options);

    /// <summary>A list. Entries that are left out of it are kept, with all others, beyond the modelled members.</summary>
    public static List<T>? List<T>(
        ref Utf8JsonReader reader, JsonSerializerOptions options, string name, ref JsonMembers? beyond, TakeEntry<T> take)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var list = new List<T>();
        var whole = reader;
        var isWhole = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!take(ref reader, options, list))
            {
                isWhole = false;
                reader.TrySkip();
            }
        }

        if (!isWhole)
        {
            (beyond ??= []).Keep(name, JsonElement.ParseValue(ref whole));
        }

        return list;
    }

    /// <summary>What came in place of an object, which keeps its place in its list.</summary>
    public static JsonMembers InPlaceOfObject(ref Utf8JsonReader reader) => new() { InPlaceOfObject = JsonElement.ParseValue(ref reader) };

    /// <summary>Reads a whole answer, to the end of its bytes: one that is cut off after its data is still cut off.</summary>
    /// <exception cref="JsonException">It is none, or none of its members is what it should be.</exception>
    public static T? Whole<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
    {
        var answer = Any(ref reader, type);
        while (reader.Read())
        {
        }

        return answer is MaskoModel { AdditionalProperties.HasNothingRight: true }
            ? throw new JsonException($"No member that a {typeof(T).Name} has is what it should be.")
            : answer;
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

    /// <summary>
    /// Keeps the value of a member when it is not what it should be. The reader stands behind it when a converter written by hand took it
    /// for none.
    /// </summary>
    public static bool KeepsOdd(ref Utf8JsonReader reader, string name, ref JsonMembers? beyond)
    {
        if (reader.TokenType is JsonTokenType.Null or JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            return false;
        }

        (beyond ??= []).Keep(name, JsonElement.ParseValue(ref reader));
        return true;
    }

    /// <summary>Keeps the value of a member when it is a null.</summary>
    public static bool KeepsNull(ref Utf8JsonReader reader, string name, ref JsonMembers? beyond)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            return false;
        }

        (beyond ??= []).Keep(name, JsonElement.ParseValue(ref reader));
        return true;
    }

    /// <summary>Keeps the value of a member when it is a null or an empty text, which a member that is never null cannot tell from its absence.</summary>
    public static bool KeepsEmpty(ref Utf8JsonReader reader, string name, ref JsonMembers? beyond)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(""))
        {
            return KeepsNull(ref reader, name, ref beyond);
        }

        (beyond ??= []).Keep(name, JsonElement.ParseValue(ref reader));
        return true;
    }

    /// <summary>Keeps a text or a number that stands where another kind of JSON is usual; the reader stays where it is.</summary>
    public static void KeepsOther(ref Utf8JsonReader reader, JsonTokenType usual, string name, ref JsonMembers? beyond)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number && reader.TokenType != usual)
        {
            var ahead = reader;
            (beyond ??= []).Keep(name, JsonElement.ParseValue(ref ahead));
        }
    }

    public static JsonException Missing(string model, string member) => new($"A {model} has no {member}, which it needs.");

    public static JsonException NoObject(ref Utf8JsonReader reader) =>
        new($"An entry of a list is a {reader.TokenType}, not an object (at byte {reader.TokenStartIndex}).");

    private static string Digits(ref Utf8JsonReader reader) =>
        Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);

    private static int? Whole(double number) =>
        Math.Ceiling(number) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null;
}
