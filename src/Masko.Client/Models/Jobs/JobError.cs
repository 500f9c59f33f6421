using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Why a job, or one entry of a batch, failed.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record JobError : MaskoModel
{
    /// <summary>A word for programs; null when the service gave only a sentence.</summary>
    public string? Code { get; init; }

    /// <summary>A sentence for people.</summary>
    public string? Message { get; init; }
}
