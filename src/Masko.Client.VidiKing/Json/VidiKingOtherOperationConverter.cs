using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>An operation that nobody knows passes through: its type, and all its members.</summary>
internal sealed class VidiKingOtherOperationConverter : JsonConverter<VidiKingOtherOperation>, IOnePassConverter
{
    public override VidiKingOtherOperation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var operation = JsonElement.ParseValue(ref reader);
        var type = operation.TryGetAny(out var member, "type") ? member.Value.Text() : null;
        return new(type ?? "") { AdditionalProperties = operation.Beyond("type") };
    }

    public override void Write(Utf8JsonWriter writer, VidiKingOtherOperation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type", value.Type);
        JsonWrite.Beyond(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }
}
