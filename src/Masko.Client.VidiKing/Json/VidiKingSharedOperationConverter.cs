using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>The type of an operation tells what kind it is.</summary>
internal sealed class VidiKingSharedOperationConverter : JsonConverter<VidiKingSharedOperation>, IOnePassConverter
{
    public override VidiKingSharedOperation? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var operation = JsonElement.ParseValue(ref reader);
        var kind = (operation.TryGetAny(out var member, "type") ? member.Value.Text() : null) switch
        {
            "resize" => typeof(VidiKingResize),
            "watermark" => typeof(VidiKingWatermark),
            _ => typeof(VidiKingOtherOperation),
        };
        return (VidiKingSharedOperation?)operation.Deserialize(options.GetTypeInfo(kind));
    }

    public override void Write(Utf8JsonWriter writer, VidiKingSharedOperation value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
