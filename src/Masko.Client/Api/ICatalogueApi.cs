using Refit;

namespace Masko.Client;

/// <summary>Masko's public catalogue of mascots. It needs no key and gets none.</summary>
public interface ICatalogueApi
{
    /// <summary>A public mascot, as a player needs it.</summary>
    /// <param name="slug">Its name in public addresses.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/api/mascot-templates/{slug}")]
    Task<MaskoAnimationConfig> GetAsync(
        [AliasAs("slug")] string slug,
        [Property(CallOptions.PropertyKey)] CallOptions? options = null,
        CancellationToken cancellationToken = default);
}
