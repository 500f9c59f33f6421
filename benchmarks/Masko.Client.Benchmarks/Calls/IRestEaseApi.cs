using RestEase;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>The same calls through RestEase, with the models of the calls by hand.</summary>
public interface IRestEaseApi
{
    [Get("v1/jobs/{id}")]
    Task<RestEnvelope<RestJob>> GetJobAsync([Path] string id, CancellationToken cancellationToken);

    [Post("v1/collections/{collectionId}/generate")]
    Task<RestEnvelope<RestAccepted>> GenerateAsync([Path] string collectionId, [Body] RestImageBody body, CancellationToken cancellationToken);

    [Get("v1/jobs")]
    Task<RestEnvelope<List<RestJob>>> ListJobsAsync([Query("collection_id")] string collectionId, [Query] int limit, CancellationToken cancellationToken);
}

public sealed class RestEnvelope<T>
{
    public T? Data { get; set; }
}

public sealed class RestImageBody
{
    public string Type { get; set; } = "image";

    public string? Name { get; set; }

    public string? ImagePrompt { get; set; }
}

public sealed class RestAccepted
{
    public string? JobId { get; set; }

    public string? PollUrl { get; set; }

    public string? ItemId { get; set; }

    public RestFiles? AssetIds { get; set; }

    public RestFiles? Urls { get; set; }
}

public sealed class RestJob
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? Type { get; set; }

    public string? CollectionId { get; set; }

    public int? CostCredits { get; set; }

    public string? ItemId { get; set; }

    public string? ItemName { get; set; }

    public RestFiles? AssetIds { get; set; }

    public RestFiles? Urls { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }
}

public sealed class RestFiles
{
    public string? Image { get; set; }

    public string? TransparentImage { get; set; }

    public string? Video { get; set; }

    public string? Webm { get; set; }

    public string? Hevc { get; set; }
}
