using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>The service has taken a generation on: the job runs, the assets have ids, their files come later.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public record GenerationAccepted : MaskoModel
{
    /// <summary>The job to wait for.</summary>
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
}
