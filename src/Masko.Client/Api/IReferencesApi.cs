using Refit;

namespace Masko.Client;

/// <summary>Style references: the images a character is drawn after. A change clears the style card; the next generation makes it again.</summary>
public interface IReferencesApi
{
    /// <summary>Adds a reference; a collection takes at most 6. Free.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="body">The uploaded image, or the address of one.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The collection as it is now.</returns>
    [Post("/v1/collections/{collectionId}/references")]
    Task<Collection> AddAsync(
        [AliasAs("collectionId")] string collectionId,
        [Body] AddReferenceBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Takes a reference away.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="assetId">The referenced image.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Delete("/v1/collections/{collectionId}/references/{assetId}")]
    Task RemoveAsync(
        [AliasAs("collectionId")] string collectionId,
        [AliasAs("assetId")] string assetId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
