using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Masko.Client.Json;

/// <summary>The JSON of one service: its models, and any JSON for the operations that are not modelled yet.</summary>
/// <param name="models">What is known of a model; null for any other type.</param>
internal sealed class WireJson(Func<Type, JsonSerializerOptions, JsonTypeInfo?> models) : IJsonTypeInfoResolver
{
    /// <summary>The JSON of the service alone.</summary>
    public JsonSerializerOptions Options => field ??= OptionsWith(null);

    /// <summary>The JSON of the service and of types that a user brings along.</summary>
    public JsonSerializerOptions OptionsWith(IJsonTypeInfoResolver? own)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowTrailingCommas = true,
            TypeInfoResolver = own is null ? this : JsonTypeInfoResolver.Combine(this, own),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The converter of a model; null for any other type.</summary>
    public JsonConverter? ConverterOf(Type type) => models(type, Options)?.Converter;

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => models(type, options) ?? AnyJson(type, options);

    private static JsonTypeInfo? AnyJson(Type type, JsonSerializerOptions options) =>
        type == typeof(JsonElement) ? JsonMetadataServices.CreateValueInfo<JsonElement>(options, JsonMetadataServices.JsonElementConverter)
        : type == typeof(JsonNode) ? JsonMetadataServices.CreateValueInfo<JsonNode?>(options, JsonMetadataServices.JsonNodeConverter)
        : type == typeof(JsonObject) ? JsonMetadataServices.CreateValueInfo<JsonObject?>(options, JsonMetadataServices.JsonObjectConverter)
        : type == typeof(JsonArray) ? JsonMetadataServices.CreateValueInfo<JsonArray?>(options, JsonMetadataServices.JsonArrayConverter)
        : null;
}
