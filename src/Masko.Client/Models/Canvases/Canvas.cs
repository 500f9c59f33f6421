using System.Text.Json;
using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A canvas: an interactive state machine whose nodes are poses and whose edges are animations.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Canvas : MaskoModel
{
    /// <summary>The canvas's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The collection it belongs to.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The canvas's name.</summary>
    public string? Name { get; init; }

    /// <summary>The template it was made from.</summary>
    public string? TemplateId { get; init; }

    /// <summary>The node it starts at.</summary>
    [JsonPropertyName("initialNode")]
    public string? InitialNode { get; init; }

    /// <summary>The poses.</summary>
    public IReadOnlyList<CanvasNode> Nodes { get => field ?? []; init; }

    /// <summary>The animations between them.</summary>
    public IReadOnlyList<CanvasEdge> Edges { get => field ?? []; init; }

    /// <summary>What drives it.</summary>
    public IReadOnlyList<CanvasInput> Inputs { get => field ?? []; init; }

    /// <summary>How far its assets are. Its shape is documented nowhere, so it is kept as JSON.</summary>
    public JsonElement? Status { get; init; }

    /// <summary>The jobs that making it from a template has started.</summary>
    public IReadOnlyList<BatchEntry> Jobs { get => field ?? []; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
