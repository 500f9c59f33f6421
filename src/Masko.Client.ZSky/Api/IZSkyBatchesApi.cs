using Refit;

namespace Masko.Client;

/// <summary>ZSky's batches of pictures.</summary>
public interface IZSkyBatchesApi
{
    /// <summary>Makes up to 50 pictures in one request. <b>Costs money</b>, for each picture that came about.</summary>
    /// <param name="body">What to make.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then is made, and charged.</param>
    /// <returns>One result a request, in their order; with <see cref="ZSkyBatchBody.WebhookUrl"/> only the batch's id, at once.</returns>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the pictures may have been made, and charged.</exception>
    [Post("/v1/batch")]
    Task<ZSkyBatch> SendAsync(
        [Body] ZSkyBatchBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
