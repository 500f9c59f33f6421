using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What became of one request of a batch: a job, or an error of that request alone.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record BatchEntry : GenerationAccepted
{
    /// <summary>Which request it answers, counted from 0; null when the service says it by position alone.</summary>
    public int? Index { get; init; }

    /// <summary>Why this request was refused; null when it was taken.</summary>
    public JobError? Error { get; init; }
}
