using System.Diagnostics.CodeAnalysis;
using Refit;

namespace Masko.Client;

/// <summary>Assets: the files of an item. That these operations exist is documented; their paths and bodies are assumed.</summary>
public interface IAssetsApi
{
    /// <summary>One asset.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Get("/v1/assets/{assetId}")]
    Task<Asset> GetAsync(
        [AliasAs("assetId")] string assetId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>An address of the file that works for a while without a key.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Get("/v1/assets/{assetId}/signed-url")]
    Task<SignedUrl> GetSignedUrlAsync(
        [AliasAs("assetId")] string assetId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Puts an asset away.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Experimental("MASKO001")]
    [Post("/v1/assets/{assetId}/archive")]
    Task ArchiveAsync(
        [AliasAs("assetId")] string assetId,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
