using System.Text.Json.Serialization;
using Masko.Client.Json;

namespace Masko.Client;

/// <summary>An animation of a canvas, from one node to another or from any node.</summary>
[KeepsNulls]
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CanvasEdge : MaskoModel
{
    /// <summary>What <see cref="Source"/> is on an edge that starts at any node.</summary>
    public const string AnyNode = "*";

    /// <summary>The edge's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The node it starts at, or <see cref="AnyNode"/>.</summary>
    public string? Source { get; init; }

    /// <summary>The node it leads to.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it plays while the state is at its node.</summary>
    [JsonPropertyName("isLoop")]
    public bool? IsLoop { get; init; }

    /// <summary>How long its video is, in seconds; 0 on an edge without one. At another <see cref="Speed"/> it plays longer or shorter.</summary>
    public double? Duration { get; init; }

    /// <summary>How fast it plays; 1 when missing.</summary>
    public double? Speed { get; init; }

    /// <summary>Which edge from any node goes first when several could: the highest. 0 when missing.</summary>
    public double? Priority { get; init; }

    /// <summary>Whether its video was made of another one, played backwards. It is a file of its own: play it as it is.</summary>
    public bool? Reverse { get; init; }

    /// <summary>What must hold for it to fire; all of them. Without any it never fires by itself.</summary>
    public IReadOnlyList<CanvasCondition>? Conditions { get; init; }

    /// <summary>Its video.</summary>
    public CanvasVideos? Videos { get; init; }

    /// <summary>Its sound.</summary>
    public CanvasSound? Sound { get; init; }
}
