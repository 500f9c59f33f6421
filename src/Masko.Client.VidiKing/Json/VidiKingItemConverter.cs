using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>The members of an item tell what kind it is.</summary>
internal sealed class VidiKingItemConverter : JsonConverter<VidiKingItem>, IOnePassConverter
{
    public override VidiKingItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var item = JsonElement.ParseValue(ref reader);
        var kind = item.TryGetAny(out _, "src") ? typeof(VidiKingSource) : item.TryGetAny(out _, "merge_fields") ? typeof(VidiKingMerge) : typeof(VidiKingPrompt);
        return (VidiKingItem?)item.Deserialize(options.GetTypeInfo(kind));
    }

    public override void Write(Utf8JsonWriter writer, VidiKingItem value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
