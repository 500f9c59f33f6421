using Refit;

namespace Masko.Client;

/// <summary>Jobs: what the service does over time. No call cancels one.</summary>
public interface IJobsApi
{
    /// <summary>One page of the jobs, newest first.</summary>
    /// <param name="status">Only those that stand here; null for all.</param>
    /// <param name="collectionId">Only those of this collection; null for all.</param>
    /// <param name="type">Only those of this type; null for all.</param>
    /// <param name="limit">The most entries of the page; the service's default is 50, at most 100.</param>
    /// <param name="offset">How many entries to pass over; default 0.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/jobs")]
    Task<Page<Job>> ListAsync(
        [Query] JobStatus? status = null,
        [Query, AliasAs("collection_id")] string? collectionId = null,
        [Query] JobType? type = null,
        [Query] int? limit = null,
        [Query] int? offset = null,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>One job as it stands.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/jobs/{jobId}")]
    Task<Job> GetAsync(
        [AliasAs("jobId")] string jobId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>One job; the service holds its answer until the job ends, or until it has held it long enough.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job as it stands: look at <see cref="Job.Status"/>, the end of a hold is not the end of the job.</returns>
    [Get("/v1/jobs/{jobId}?wait=true")]
    Task<Job> HoldAsync(
        [AliasAs("jobId")] string jobId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
