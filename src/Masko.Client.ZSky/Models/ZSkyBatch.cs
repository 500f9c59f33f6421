using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>ZSky's answer to a batch.</summary>
[JsonConverter(typeof(ZSkyModelConverter))]
public sealed record ZSkyBatch : MaskoModel
{
    /// <summary>The batch, when its results come by webhook; null when they are here.</summary>
    public string? BatchId { get; init; }

    /// <summary>One result a request, in the order of the requests: nothing else ties them. Null when they come by webhook.</summary>
    public IReadOnlyList<ZSkyResult>? Results { get; init; }

    internal bool IsForWebhook => this is { Results: null, BatchId.Length: > 0 };
}
