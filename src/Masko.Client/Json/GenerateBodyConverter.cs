using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>The kinds of <see cref="GenerateBody"/> share one JSON object and three of them one <c>type</c>: the fields tell them apart.</summary>
internal sealed class GenerateBodyConverter : JsonConverter<GenerateBody>, IOnePassConverter
{
    public override GenerateBody? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var body = JsonElement.ParseValue(ref reader);
        var kind = Kind(body) ?? throw new JsonException("This is no generate body that is known here: look at type, item_id and the source ids.");
        return (GenerateBody?)body.Deserialize(options.GetTypeInfo(kind));
    }

    public override void Write(Utf8JsonWriter writer, GenerateBody value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    private static Type? Kind(JsonElement body)
    {
        bool Has(string member) => body.TryGetAny(out var found, member) && found.Value.ValueKind != JsonValueKind.Null;

        var type = body.TryGetAny(out var member, "type") ? member.Value.Text() : null;
        return type switch
        {
            "image" => Has("item_id") ? typeof(RegenerateBody) : typeof(ImageBody),
            "animation" when Has("item_id") => null,
            "animation" when Has("end_image_asset_id") => typeof(TransitionBody),
            "animation" => Has("source_image_asset_id") ? typeof(AnimationOfBody) : typeof(AnimationBody),
            "edit" => typeof(EditBody),
            "logo" => typeof(LogoBody),
            _ => null,
        };
    }
}
