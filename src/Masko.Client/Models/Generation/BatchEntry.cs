using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>What became of one request of a batch: a job, or an error of that request alone.</summary>
public sealed record BatchEntry : MaskoModel
{
    /// <summary>Which request it answers, counted from 0; null when the service says it by position alone.</summary>
    public int? Index { get; init; }

    /// <summary>The job to wait for; null when there is an error.</summary>
    public string? JobId { get; init; }

    /// <summary>Where the job can be asked for; the key goes there only when it is the API's own host.</summary>
    public string? PollUrl { get; init; }

    /// <summary>The item that is made or added to.</summary>
    public string? ItemId { get; init; }

    /// <summary>The assets that are made.</summary>
    [JsonPropertyName("asset_ids")]
    public AssetIds Assets { get => field ?? AssetIds.None; init; }

    /// <summary>Where their files will be; they show a placeholder until the job is completed.</summary>
    public AssetUrls Urls { get => field ?? AssetUrls.None; init; }

    /// <summary>Why this request was refused; null when it was taken.</summary>
    public JobError? Error { get; init; }
}
