using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A piece of work that the service does over time: one generation, or a part of one.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Job : MaskoModel
{
    /// <summary>The job's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>Where the job stands.</summary>
    public JobStatus Status { get; init; }

    /// <summary>What the job makes.</summary>
    public JobType Type { get; init; }

    /// <summary>The collection it works for.</summary>
    public string? CollectionId { get; init; }

    /// <summary>What it cost, in credits; given back when it fails.</summary>
    public int? CostCredits { get; init; }

    /// <summary>The item it adds to.</summary>
    public string? ItemId { get; init; }

    /// <summary>The name of that item.</summary>
    public string? ItemName { get; init; }

    /// <summary>The assets it makes. Empty when the answer names none: read the item then.</summary>
    [JsonPropertyName("asset_ids")]
    public AssetIds Assets { get => field ?? AssetIds.None; init; }

    /// <summary>Where its files are. They show a placeholder until the job is completed.</summary>
    public AssetUrls Urls { get => field ?? AssetUrls.None; init; }

    /// <summary>Why it failed, in the service's own words as they came, which may repeat what they were told; null unless it did.</summary>
    public JobError? Error { get; init; }

    /// <summary>When it was started, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
