using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>Writes the fields of the first try, with the item's id in place of its name. Nobody reads one.</summary>
internal sealed class AgainBodyConverter : JsonConverter<AgainBody>, IOnePassConverter
{
    public override AgainBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A body for another try is only written.");

    public override void Write(Utf8JsonWriter writer, AgainBody value, JsonSerializerOptions options)
    {
        var original = JsonSerializer.SerializeToElement(value.Original, options.GetTypeInfo(value.Original.GetType()));
        writer.WriteStartObject();
        writer.WriteString("item_id", value.ItemId);
        foreach (var member in original.EnumerateObject())
        {
            if (!member.NameEquals("name"))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
