using RestEase;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>The same calls through RestEase, with the models of the calls by hand.</summary>
public interface IRestEaseApi
{
    [Get("v1/jobs/{id}")]
    Task<PlainEnvelope<PlainJob>> GetJobAsync([Path] string id, CancellationToken cancellationToken);

    [Post("v1/collections/{collectionId}/generate")]
    Task<PlainEnvelope<PlainAccepted>> GenerateAsync([Path] string collectionId, [Body] PlainImageBody body, CancellationToken cancellationToken);

    [Get("v1/jobs")]
    Task<PlainEnvelope<List<PlainJob>>> ListJobsAsync([Query("collection_id")] string collectionId, [Query] int limit, CancellationToken cancellationToken);
}
