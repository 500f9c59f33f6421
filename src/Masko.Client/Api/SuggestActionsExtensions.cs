namespace Masko.Client;

/// <summary>Suggestions in one call.</summary>
public static class SuggestActionsExtensions
{
    private static readonly SuggestActionsBody Nothing = new();

    /// <summary>Names of 6 to 8 poses that the collection does not have yet. Free; ask again as the collection grows.</summary>
    /// <param name="api">Where to ask.</param>
    /// <param name="collectionId">The collection.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<SuggestedActions> SuggestActionsAsync(
        this ICollectionsApi api, string collectionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(api);
        return api.SuggestActionsAsync(collectionId, Nothing, null, cancellationToken);
    }
}
