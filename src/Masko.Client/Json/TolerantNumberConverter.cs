using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>
/// Counts and credits are whole numbers. <c>21.0</c> and <c>"21"</c> are 21, a fraction of a credit counts as a whole one,
/// and what is no number at all is null rather than the end of an answer that was paid for.
/// </summary>
internal sealed class TolerantNumberConverter : JsonConverter<int?>
{
    public override bool HandleNull => true;

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
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

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static int? Whole(double number) =>
        Math.Ceiling(number) is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null;
}
