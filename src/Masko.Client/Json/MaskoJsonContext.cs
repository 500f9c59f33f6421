using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Masko.Client.Json;

/// <summary>Every type that goes over Masko's wire, serialized without reflection. A test holds the list against <c>Api/</c>.</summary>
internal static class MaskoJsonContext
{
    public static WireJson Wire { get; } = new(static (type, options) => WireModels.Of(type, options) ?? Page(type, options));

    /// <summary>The JSON of the client alone.</summary>
    public static JsonSerializerOptions Options => Wire.Options;

    private static JsonTypeInfo? Page(Type type, JsonSerializerOptions options) =>
        PageOf<Project>(type, options) ?? PageOf<Collection>(type, options) ?? PageOf<Job>(type, options) ?? PageOf<Item>(type, options)
        ?? PageOf<Webhook>(type, options) ?? PageOf<CanvasTemplate>(type, options);

    private static JsonTypeInfo? PageOf<T>(Type type, JsonSerializerOptions options)
        where T : MaskoModel, new() =>
        type == typeof(Page<T>) ? JsonMetadataServices.CreateValueInfo<Page<T>>(options, JsonModel<PageConverter<T>>.Instance) : null;
}
