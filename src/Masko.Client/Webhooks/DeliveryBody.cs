using System.Text.Json;
using Masko.Client.Http;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>The body of a delivery: flat JSON, with nothing around it.</summary>
internal static class DeliveryBody
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true };

    public static JobEvent Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(body), Lenient);
            reader.Read();
            var jobEvent = JsonRead.Any(ref reader, MaskoJsonContext.Options.TypeInfo<JobEvent>());
            while (reader.Read())
            {
            }

            return jobEvent ?? throw new JsonException("It is null.");
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            var reason = ServerText.Line(failure.Message, null, 300) ?? "It is no JSON.";
            throw new UnreadableAnswerException($"The webhook's delivery could not be read as {nameof(JobEvent)}: {reason}", failure)
            {
                Expected = nameof(JobEvent),
                Body = ServerText.Body(body, null),
            };
        }
    }

    /// <summary>The timestamp; null when there is none, or no JSON.</summary>
    public static DateTimeOffset? Timestamp(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(WithoutMark(body), Lenient);
            DateTimeOffset? timestamp = null;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTimestamp = reader.ValueTextEquals("timestamp"u8);
                reader.Read();
                if (isTimestamp)
                {
                    timestamp = JsonRead.Time(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            return timestamp;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static bool IsUnreadable(Exception failure) => failure is JsonException or InvalidOperationException or ArgumentException or FormatException;
}
