using System.Diagnostics.CodeAnalysis;
using Masko.Client.Http;

namespace Masko.Client;

/// <summary>Whole lists, page by page as they are read. An entry that new ones push onto the next page is handed out once.</summary>
public static class ListAllExtensions
{
    /// <summary>All projects, newest first.</summary>
    /// <param name="api">Where they are.</param>
    /// <param name="pageSize">The most entries to ask for at a time; the service's default is 50, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static IAsyncEnumerable<Project> ListAllAsync(this IProjectsApi api, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return PageWalk.Of(
            (offset, token) => api.ListAsync(pageSize, offset, null, token), project => project.Id, pageSize, cancellationToken);
    }

    /// <summary>All collections, newest first.</summary>
    /// <param name="api">Where they are.</param>
    /// <param name="projectId">Only those of this project; null for all.</param>
    /// <param name="pageSize">The most entries to ask for at a time; the service's default is 50, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static IAsyncEnumerable<Collection> ListAllAsync(
        this ICollectionsApi api, string? projectId = null, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return PageWalk.Of(
            (offset, token) => api.ListAsync(projectId, pageSize, offset, null, token),
            collection => collection.Id, pageSize, cancellationToken);
    }

    /// <summary>All jobs, newest first.</summary>
    /// <param name="api">Where they are.</param>
    /// <param name="status">Only those that stand here; null for all.</param>
    /// <param name="collectionId">Only those of this collection; null for all.</param>
    /// <param name="type">Only those of this type; null for all.</param>
    /// <param name="pageSize">The most entries to ask for at a time; the service's default is 50, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static IAsyncEnumerable<Job> ListAllAsync(
        this IJobsApi api,
        JobStatus? status = null,
        string? collectionId = null,
        JobType? type = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return PageWalk.Of(
            (offset, token) => api.ListAsync(status, collectionId, type, pageSize, offset, null, token),
            job => job.Id, pageSize, cancellationToken);
    }

    /// <summary>All items of a collection, newest first.</summary>
    /// <param name="api">Where they are.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="pageSize">The most entries to ask for at a time; the service's default is 50, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    [Experimental("MASKO001")]
    public static IAsyncEnumerable<Item> ListAllAsync(
        this IItemsApi api, string collectionId, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return PageWalk.Of(
            (offset, token) => api.ListAsync(collectionId, pageSize, offset, null, token), item => item.Id, pageSize, cancellationToken);
    }

    /// <summary>All webhooks, newest first.</summary>
    /// <param name="api">Where they are.</param>
    /// <param name="pageSize">The most entries to ask for at a time; the service's default is 50, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    [Experimental("MASKO001")]
    public static IAsyncEnumerable<Webhook> ListAllAsync(this IWebhooksApi api, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return PageWalk.Of(
            (offset, token) => api.ListAsync(pageSize, offset, null, token), webhook => webhook.Id, pageSize, cancellationToken);
    }

    /// <summary>All ready-made canvases.</summary>
    /// <param name="api">Where they are.</param>
    /// <param name="source">Whose; null for all.</param>
    /// <param name="pageSize">The most entries to ask for at a time; the service's default is 50, at most 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public static IAsyncEnumerable<CanvasTemplate> ListAllTemplatesAsync(
        this ICanvasesApi api, CanvasTemplateSource? source = null, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return PageWalk.Of(
            (offset, token) => api.ListTemplatesAsync(source, pageSize, offset, null, token),
            template => template.Id, pageSize, cancellationToken);
    }
}
