using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A delivery to your webhook: a batch has ended.</summary>
[JsonConverter(typeof(ZSkyModelConverter))]
public sealed record ZSkyBatchEvent : MaskoModel
{
    /// <summary>What happened.</summary>
    public ZSkyEventType Event { get; init; }

    /// <summary>The batch.</summary>
    public string? BatchId { get; init; }

    /// <summary>One result a request, in the order of the requests; null when the service names none.</summary>
    public IReadOnlyList<ZSkyResult>? Results { get; init; }

    /// <summary>Why the batch came to nothing; null when the service does not say.</summary>
    public JobError? Error { get; init; }
}
