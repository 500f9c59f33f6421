using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Masko.Client.Json;

/// <summary>Every type that goes over the wire, serialized without reflection. A test holds the list against <c>Api/</c>.</summary>
internal sealed partial class MaskoJsonContext : IJsonTypeInfoResolver
{
    private MaskoJsonContext()
    {
    }

    public static MaskoJsonContext Default { get; } = new();

    /// <summary>The JSON of the client alone.</summary>
    public static JsonSerializerOptions Options { get; } = OptionsWith(null);

    /// <summary>The JSON of the client and of types that a user brings along.</summary>
    public static JsonSerializerOptions OptionsWith(IJsonTypeInfoResolver? own)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowTrailingCommas = true,
            TypeInfoResolver = own is null ? Default : JsonTypeInfoResolver.Combine(Default, own),
        };
        options.MakeReadOnly();
        return options;
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => Model(type, options) ?? Page(type, options) ?? AnyJson(type, options);

    /// <summary>The models: generated from the records themselves.</summary>
    private static partial JsonTypeInfo? Model(Type type, JsonSerializerOptions options);

    private static JsonTypeInfo? Page(Type type, JsonSerializerOptions options) =>
        PageOf<Project>(type, options) ?? PageOf<Collection>(type, options) ?? PageOf<Job>(type, options) ?? PageOf<Item>(type, options)
        ?? PageOf<Webhook>(type, options) ?? PageOf<CanvasTemplate>(type, options);

    private static JsonTypeInfo? PageOf<T>(Type type, JsonSerializerOptions options) =>
        type == typeof(Page<T>) ? JsonMetadataServices.CreateValueInfo<Page<T>>(options, JsonModel<PageConverter<T>>.Instance) : null;

    /// <summary>Any JSON, for the operations that are not modelled yet.</summary>
    private static JsonTypeInfo? AnyJson(Type type, JsonSerializerOptions options) =>
        type == typeof(JsonElement) ? JsonMetadataServices.CreateValueInfo<JsonElement>(options, JsonMetadataServices.JsonElementConverter)
        : type == typeof(JsonNode) ? JsonMetadataServices.CreateValueInfo<JsonNode?>(options, JsonMetadataServices.JsonNodeConverter)
        : type == typeof(JsonObject) ? JsonMetadataServices.CreateValueInfo<JsonObject?>(options, JsonMetadataServices.JsonObjectConverter)
        : type == typeof(JsonArray) ? JsonMetadataServices.CreateValueInfo<JsonArray?>(options, JsonMetadataServices.JsonArrayConverter)
        : null;
}
