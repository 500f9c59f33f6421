using System.Text.Json.Serialization;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>An exported canvas, version 2.0: everything a player needs.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed partial record MaskoAnimationConfig : MaskoModel
{
    /// <summary>The format's version: <c>2.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The mascot's name.</summary>
    public string? Name { get; init; }

    /// <summary>The canvas's name.</summary>
    [JsonPropertyName("canvasName")]
    public string? CanvasName { get; init; }

    /// <summary>The mascot's name in public addresses.</summary>
    public string? Slug { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The address of a small picture.</summary>
    public string? Thumbnail { get; init; }

    /// <summary>The id of the node it starts at.</summary>
    [JsonPropertyName("initialNode")]
    public string? InitialNode { get; init; }

    /// <summary>Whether it plays by itself.</summary>
    [JsonPropertyName("autoPlay")]
    public bool? AutoPlay { get; init; }

    /// <summary>The poses.</summary>
    public IReadOnlyList<CanvasNode>? Nodes { get; init; }

    /// <summary>The animations between them.</summary>
    public IReadOnlyList<CanvasEdge>? Edges { get; init; }

    /// <summary>What drives it.</summary>
    public IReadOnlyList<CanvasInput>? Inputs { get; init; }
}
