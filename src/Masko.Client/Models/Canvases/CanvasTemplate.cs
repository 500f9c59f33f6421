using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A ready-made canvas to start from.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasTemplate : MaskoModel
{
    /// <summary>The template's id, for example <c>claude-code-4state</c>.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The template's name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }
}
