using Refit;

namespace Masko.Client;

/// <summary>What costs credits: generations, one by one or in batches, and previews.</summary>
public interface IGenerationApi
{
    /// <summary>Starts one generation. <b>Costs credits</b>, given back when its job fails.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">What to generate.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the generation may run, and be charged.</exception>
    [Post("/v1/collections/{collectionId}/generate")]
    Task<GenerationAccepted> GenerateAsync(
        [AliasAs("collectionId")] string collectionId,
        [Body] GenerateBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Starts up to 10 generations in one request. <b>Costs credits</b>, given back for each job that fails.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">What to generate.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <returns>What became of each request: a job, or an error of that request alone.</returns>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the generations may run, and be charged.</exception>
    [Post("/v1/collections/{collectionId}/generate-batch")]
    Task<BatchAccepted> GenerateBatchAsync(
        [AliasAs("collectionId")] string collectionId,
        [Body] GenerateBatchBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Makes a one-off preview. It <b>may cost credits</b>: its price is documented nowhere.</summary>
    /// <param name="body">What to show.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and may be charged.</param>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the preview may have been charged.</exception>
    [Post("/v1/generate/preview")]
    Task<Preview> PreviewAsync(
        [Body] PreviewBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
