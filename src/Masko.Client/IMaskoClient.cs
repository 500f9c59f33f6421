namespace Masko.Client;

/// <summary>Masko, the service that generates AI mascots: every operation by resource. Safe to use from many threads at once.</summary>
public interface IMaskoClient
{
    /// <summary>What the workspace can spend.</summary>
    ICreditsApi Credits { get; }

    /// <summary>Projects, which hold collections.</summary>
    IProjectsApi Projects { get; }

    /// <summary>Collections: one character each.</summary>
    ICollectionsApi Collections { get; }

    /// <summary>Style references of collections.</summary>
    IReferencesApi References { get; }

    /// <summary>Uploads of your own images.</summary>
    IUploadsApi Uploads { get; }

    /// <summary>What costs credits: generations, one by one or in batches, and previews.</summary>
    IGenerationApi Generation { get; }

    /// <summary>Jobs: what the service does over time.</summary>
    IJobsApi Jobs { get; }

    /// <summary>Items: the poses and actions of a character.</summary>
    IItemsApi Items { get; }

    /// <summary>Assets: the files of an item.</summary>
    IAssetsApi Assets { get; }

    /// <summary>Reads a name and a prompt off an image or a page.</summary>
    IAnalysisApi Analysis { get; }

    /// <summary>Webhooks: addresses that are told when jobs end.</summary>
    IWebhooksApi Webhooks { get; }

    /// <summary>Canvases: interactive state machines of poses and animations.</summary>
    ICanvasesApi Canvases { get; }

    /// <summary>Masko's public catalogue; it gets no key.</summary>
    ICatalogueApi Catalogue { get; }

    /// <summary>
    /// Calls an operation that has no method here yet, with the same key, errors and care as all others. A write whose path is not known
    /// counts as one that may cost credits.
    /// </summary>
    /// <typeparam name="T">What the answer is read as: a type of this package, any JSON (<c>JsonElement</c>, <c>JsonObject</c>), or a type of yours that
    /// <see cref="MaskoClientOptions.JsonTypes"/> knows.</typeparam>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the API's address, escaped, with its query: <c>/v1/items?limit=10</c>.</param>
    /// <param name="body">The body: of the same types as the answer, or an <see cref="HttpContent"/>. Null for none.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<T> SendAsync<T>(HttpMethod method, string path, object? body = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
