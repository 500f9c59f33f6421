using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What became of one item of a bulk job.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
public sealed record VidiKingImage : MaskoModel
{
    /// <summary>Which item it is, counted from 0.</summary>
    public int? Index { get; init; }

    /// <summary>How it ended.</summary>
    public VidiKingStatus Status { get; init; }

    /// <summary>Where the picture is, for 7 days (24 hours in the sandbox); null when there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Why there is none; null when there is one.</summary>
    public JobError? Error { get; init; }
}
