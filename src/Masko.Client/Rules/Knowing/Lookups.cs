using System.Collections.Concurrent;

namespace Masko.Client.Rules.Knowing;

/// <summary>
/// Asks the service what no answer has said yet: once an asset, and those who ask for the same one meanwhile share the request.
/// </summary>
internal sealed class Lookups(Knowledge knowledge, IAssetsApi assets, IItemsApi items)
{
    public const int MostOfPage = 100;

    private readonly ConcurrentDictionary<string, Lazy<Task>> underWay = new(StringComparer.Ordinal);

    /// <summary>What is known of an asset once it has been asked for; a failure is remembered like an answer.</summary>
    public async Task<KnownAsset?> AssetAsync(string id, CancellationToken cancellationToken)
    {
        // Nobody's cancel may end it for the others.
        var asking = underWay.GetOrAdd(id, static (asked, self) => new(() => self.AskAsync(asked)), this);
        await asking.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        return knowledge.Asset(id);
    }

    /// <summary>The newest items of a collection; null when they could not be had.</summary>
    public async Task<Page<Item>?> NewestItemsAsync(string collectionId)
    {
        try
        {
            return await items.ListAsync(collectionId, MostOfPage).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private async Task AskAsync(string id)
    {
        try
        {
            // Another look-up of it may have ended just now.
            if (knowledge.Asset(id) is null)
            {
                knowledge.Learn(await assets.GetAsync(id).ConfigureAwait(false) with { Id = id });
            }

            if (knowledge.Asset(id) is null)
            {
                knowledge.SetUnknown(id, "the answer names no kind.");
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            knowledge.SetUnknown(id, failure.Message);
        }
        finally
        {
            underWay.TryRemove(id, out _);
        }
    }
}
