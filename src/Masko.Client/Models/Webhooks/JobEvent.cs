using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What a webhook delivery says: a job has ended.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record JobEvent : MaskoModel
{
    /// <summary>What happened.</summary>
    public JobEventType Event { get; init; }

    /// <summary>The job.</summary>
    public string? JobId { get; init; }

    /// <summary>What the job made.</summary>
    public JobType Type { get; init; }

    /// <summary>The collection it worked for.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The assets it made.</summary>
    [JsonPropertyName("asset_ids")]
    public AssetIds Assets { get => field ?? AssetIds.None; init; }

    /// <summary>Where its files are.</summary>
    public AssetUrls Urls { get => field ?? AssetUrls.None; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public JobError? Error { get; init; }

    /// <summary>When the service told it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
