using Refit;

namespace Masko.Client;

/// <summary>VidiKing's bulk jobs of pictures.</summary>
public interface IVidiKingImagesApi
{
    /// <summary>Starts a job for up to 100 pictures. <b>Costs money</b>: it is held at once, and given back for each picture that does not come about.</summary>
    /// <param name="body">What to do.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call; what has left by then runs on, and is charged.</param>
    /// <returns>The job, queued.</returns>
    /// <exception cref="OutcomeUnknownException">No readable answer came; the job may run, and be charged.</exception>
    [Post("/v1/images/bulk")]
    Task<VidiKingJob> SendBulkAsync(
        [Body] VidiKingBulkBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Reads a job. Its address is assumed: <see cref="VidiKingClientOptions.JobPath"/>.</summary>
    /// <param name="id">The job.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/images/bulk/{id}")]
    Task<VidiKingJob> GetBulkAsync(
        [AliasAs("id")] string id,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
