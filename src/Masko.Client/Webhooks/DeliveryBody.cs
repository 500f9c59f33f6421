using System.Text.Json;
using Masko.Client.Http;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>The body of a delivery: JSON, with nothing around it.</summary>
internal static class DeliveryBody
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true };

    /// <param name="body">The body.</param>
    /// <param name="json">How its event is read.</param>
    /// <exception cref="UnreadableAnswerException">It is no such event.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> body, JsonSerializerOptions json)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(JsonBytes.Readable(body), Lenient);
            reader.Read();
            return JsonRead.Whole(ref reader, json.TypeInfo<T>()) ?? throw new JsonException("It is null.");
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            var reason = ServerText.Line(failure.Message, null, 300) ?? "It is no JSON.";
            throw new UnreadableAnswerException($"The webhook's delivery could not be read as {typeof(T).Name}: {reason}", failure)
            {
                Expected = typeof(T).Name,
                Body = ServerText.Body(body, null),
            };
        }
    }

    /// <summary>The timestamp; null when there is none, or no JSON.</summary>
    public static DateTimeOffset? Timestamp(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonBytes.Readable(body), Lenient);
            DateTimeOffset? timestamp = null;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTimestamp = reader.ValueTextEquals("timestamp"u8);
                reader.Read();
                timestamp = isTimestamp ? JsonRead.Time(ref reader) ?? timestamp : timestamp;
                reader.Skip();
            }

            return timestamp;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return null;
        }
    }

    private static bool IsUnreadable(Exception failure) => failure is JsonException or InvalidOperationException or ArgumentException or FormatException;
}
