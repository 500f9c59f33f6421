using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A picture to make.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingPrompt : VidiKingItem
{
    /// <summary>What it shows.</summary>
    public required string Prompt { get; init; }

    /// <summary>What makes it. Default: none, the service's choice.</summary>
    public VidiKingModel Model { get; init; }

    /// <summary>How wide it is, in pixels. Default: null, the service's choice.</summary>
    public int? Width { get; init; }

    /// <summary>How high it is, in pixels. Default: null, the service's choice.</summary>
    public int? Height { get; init; }
}
