using System.Text.Json;
using System.Text.Json.Serialization;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>The video of an edge in its two forms. Both are empty on an edge that jumps.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasVideos : MaskoModel
{
    /// <summary>The address of the .webm.</summary>
    public string? Webm { get; init; }

    /// <summary>The address of the .mov, for Apple devices.</summary>
    public string? Hevc { get; init; }
}

/// <summary>The sound of an edge.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasSound : MaskoModel
{
    /// <summary>Where it is.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it repeats.</summary>
    public bool? Loop { get; init; }

    /// <summary>How loud it is; 1 is full.</summary>
    public double? Volume { get; init; }
}

/// <summary>What must hold for an edge to fire.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasCondition : MaskoModel
{
    /// <summary>The input that is looked at.</summary>
    public string? Input { get; init; }

    /// <summary>How it is compared; equal when missing.</summary>
    public ConditionOperator? Op { get; init; }

    /// <summary>What it is compared with: true or false, a number or a text; true when missing.</summary>
    public JsonElement? Value { get; init; }
}

/// <summary>What drives a canvas.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasInput : MaskoModel
{
    /// <summary>The input's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its type.</summary>
    public CanvasInputType Type { get; init; }

    /// <summary>What it is at the start: true or false, or a number.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Whether the host sets it, not the user.</summary>
    public bool? System { get; init; }
}
