using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Several pictures in one request.</summary>
[JsonConverter(typeof(ZSkyModelConverter))]
public sealed record ZSkyBatchBody : MaskoModel
{
    /// <summary>What to make: 1 to 50, more for some customers.</summary>
    public required IReadOnlyList<ZSkyImage> Requests { get; init; }

    /// <summary>Where the results are delivered; null to wait for them in the answer.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>Which events are delivered; null leaves it to the service.</summary>
    public IReadOnlyList<ZSkyEventType>? WebhookEvents { get; init; }
}
