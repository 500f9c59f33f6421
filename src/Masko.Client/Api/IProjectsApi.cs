using Refit;

namespace Masko.Client;

/// <summary>Projects, which hold collections.</summary>
public interface IProjectsApi
{
    /// <summary>One page of the projects, newest first.</summary>
    /// <param name="limit">The most entries of the page; the service's default is 50, at most 100.</param>
    /// <param name="offset">How many entries to pass over; default 0.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/projects")]
    Task<Page<Project>> ListAsync(
        [Query] int? limit = null,
        [Query] int? offset = null,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Makes a project. Free.</summary>
    /// <param name="body">The project.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Post("/v1/projects")]
    Task<Project> CreateAsync(
        [Body] CreateProjectBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
