using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client.Json;

/// <summary>An error is an object with code and message, or just a sentence. One that says nothing, such as <c>false</c> or <c>{}</c>, is no error.</summary>
internal sealed class JobErrorConverter : JsonConverter<JobError>, IOnePassConverter
{
    public override JobError? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var error = JsonElement.ParseValue(ref reader);
        if (error.ValueKind != JsonValueKind.Object)
        {
            return IsNothing(error) ? null : new() { Message = error.Text() };
        }

        var code = error.TryGetAny(out var found, "code") ? Said(found.Value) : null;
        var message = error.TryGetAny(out found, "message") ? Said(found.Value) : null;
        var beyond = error.Beyond("code", "message");
        return code is null && message is null && beyond?.Values.All(IsNothing) != false
            ? null
            : new() { Code = code, Message = message, AdditionalProperties = beyond };
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

    private static string? Said(JsonElement value) => IsNothing(value) ? null : value.Text();

    private static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => true,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Number => value.TryGetDecimal(out var number) && number == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
