using System.Text.Json.Serialization;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>A pose of a canvas.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasNode : MaskoModel
{
    /// <summary>The node's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The node's name.</summary>
    public string? Name { get; init; }

    /// <summary>The address of a small picture without background.</summary>
    [JsonPropertyName("transparentThumbnailUrl")]
    public string? TransparentThumbnailUrl { get; init; }
}
