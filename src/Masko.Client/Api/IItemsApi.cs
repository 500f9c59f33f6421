using System.Diagnostics.CodeAnalysis;
using Refit;

namespace Masko.Client;

/// <summary>Items: the poses and actions of a character. That these operations exist is documented; their paths and bodies are assumed.</summary>
public interface IItemsApi
{
    /// <summary>One page of a collection's items, newest first.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="limit">The most entries of the page; the service's default is 50, at most 100.</param>
    /// <param name="offset">How many entries to pass over; default 0.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Get("/v1/collections/{collectionId}/items")]
    Task<Page<Item>> ListAsync(
        [AliasAs("collectionId")] string collectionId,
        [Query] int? limit = null,
        [Query] int? offset = null,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Renames an item.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="body">The new name.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Patch("/v1/items/{itemId}")]
    Task<Item> UpdateAsync(
        [AliasAs("itemId")] string itemId,
        [Body] UpdateItemBody body,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Puts an item away.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Post("/v1/items/{itemId}/archive")]
    Task ArchiveAsync(
        [AliasAs("itemId")] string itemId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
