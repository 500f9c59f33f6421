using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>An error is an object with code and message, or just a sentence.</summary>
internal sealed class JobErrorConverter : JsonConverter<JobError>, IOnePassConverter
{
    public override JobError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var error = JsonElement.ParseValue(ref reader);
        if (error.ValueKind != JsonValueKind.Object)
        {
            return new() { Message = error.Text() };
        }

        return new()
        {
            Code = error.TryGetAny(out var code, "code") ? code.Value.Text() : null,
            Message = error.TryGetAny(out var message, "message") ? message.Value.Text() : null,
            AdditionalProperties = error.Beyond("code", "message"),
        };
    }

    public override void Write(Utf8JsonWriter writer, JobError value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Code is not null)
        {
            writer.WriteString("code", value.Code);
        }

        if (value.Message is not null)
        {
            writer.WriteString("message", value.Message);
        }

        JsonWrite.Beyond(writer, value.AdditionalProperties);
        writer.WriteEndObject();
    }
}
