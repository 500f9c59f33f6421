using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Masko.Client.Json;

namespace Masko.Client.Http;

/// <summary>
/// An answer is <c>{"data":…}</c>, or in older wording the bare body. Pages are read whole: what they need stands beside the data.
/// </summary>
internal static class Envelope
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true };

    public static T? Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        var reader = new Utf8JsonReader(body, Lenient);
        if (IsPage(typeof(T)) || !FindsData(ref reader))
        {
            reader = new Utf8JsonReader(body, Lenient);
            reader.Read();
        }

        return JsonRead.Whole(ref reader, type);
    }

    private static bool IsPage(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>);

    /// <summary>Leaves the reader at the value of the outermost <c>data</c>.</summary>
    private static bool FindsData(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (isData)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
