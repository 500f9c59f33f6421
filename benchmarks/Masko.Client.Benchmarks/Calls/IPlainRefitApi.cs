using Refit;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>The same calls through Refit with its own settings, with the models of the calls by hand.</summary>
public interface IPlainRefitApi
{
    [Get("/v1/jobs/{id}")]
    Task<PlainEnvelope<PlainJob>> GetJobAsync(string id, CancellationToken cancellationToken);

    [Post("/v1/collections/{collectionId}/generate")]
    Task<PlainEnvelope<PlainAccepted>> GenerateAsync(string collectionId, [Body] PlainImageBody body, CancellationToken cancellationToken);

    [Get("/v1/jobs")]
    Task<PlainEnvelope<List<PlainJob>>> ListJobsAsync([AliasAs("collection_id")] string collectionId, int limit, CancellationToken cancellationToken);
}
