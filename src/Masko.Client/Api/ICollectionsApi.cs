using Refit;

namespace Masko.Client;

/// <summary>Collections: one character each.</summary>
public interface ICollectionsApi
{
    /// <summary>One page of the collections, newest first.</summary>
    /// <param name="projectId">Only those of this project; null for all.</param>
    /// <param name="limit">The most entries of the page; the service's default is 50, at most 100.</param>
    /// <param name="offset">How many entries to pass over; default 0.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/collections")]
    Task<Page<Collection>> ListAsync(
        [Query, AliasAs("project_id")] string? projectId = null,
        [Query] int? limit = null,
        [Query] int? offset = null,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Makes a collection, from words or from images. Free. Name and prompt may come a little later when they are read off an image.</summary>
    /// <param name="body">The collection.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Post("/v1/collections")]
    Task<Collection> CreateAsync(
        [Body] CreateCollectionBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>One collection with its configuration.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/collections/{collectionId}")]
    Task<Collection> GetAsync(
        [AliasAs("collectionId")] string collectionId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Changes a collection.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">What changes.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Patch("/v1/collections/{collectionId}")]
    Task<Collection> UpdateAsync(
        [AliasAs("collectionId")] string collectionId,
        [Body] UpdateCollectionBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Names of 6 to 8 poses that the collection does not have yet. Free; ask again as the collection grows.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">Nothing needs to be said.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Post("/v1/collections/{collectionId}/suggest-actions")]
    Task<SuggestedActions> SuggestActionsAsync(
        [AliasAs("collectionId")] string collectionId,
        [Body] SuggestActionsBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
