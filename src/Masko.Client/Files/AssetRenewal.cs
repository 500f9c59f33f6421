using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>Asks the service for an address that works, when the one that is known does not.</summary>
internal sealed class AssetRenewal(IAssetsApi assets, IItemsApi items)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    /// <summary>
    /// The asset of a file whose job names none, as the service's own example of a job does: its item names it beside the very address that the job has. An item
    /// that was generated anew has other addresses, and then it is another file.
    /// </summary>
    /// <returns>Null when it could not be found.</returns>
    public async Task<string?> FindAsync(JobFile file, CancellationToken cancellationToken)
    {
        if (file.Job is not { ItemId: { Length: > 0 } itemId, CollectionId: { Length: > 0 } collectionId })
        {
            return null;
        }

        try
        {
            for (int page = 0, offset = 0; page < MostPages; page++)
            {
                var answer = await items.ListAsync(collectionId, PageSize, offset, Call(), cancellationToken).ConfigureAwait(false);
                if (answer.Items.FirstOrDefault(item => item.Id == itemId) is { } item)
                {
                    var its = JobFile.Of(file.Job with { Urls = item.Urls, Assets = item.Assets }, [file.Kind]);
                    return its.FirstOrDefault(same => IsOneFile(same.Url, file.Url))?.AssetId;
                }

                offset += answer.Items.Count;
                if (!answer.MayHaveMore(PageSize))
                {
                    return null;
                }
            }
        }
        catch (MaskoException)
        {
            // That the address did not open is the failure to be told.
        }

        return null;
    }

    /// <summary>An address of an asset.</summary>
    /// <param name="assetId">The asset.</param>
    /// <param name="closed">Why the address before did not open; null when there was none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<string?> RenewAsync(string assetId, DownloadFailedException? closed, CancellationToken cancellationToken)
    {
        try
        {
            return await SignedAsync(assetId, cancellationToken).ConfigureAwait(false) is { Length: > 0 } signed
                ? signed
                : (await assets.GetAsync(assetId, Call(), cancellationToken).ConfigureAwait(false)).Url;
        }
        catch (MaskoException failure)
        {
            var before = closed?.Message ?? "The service named no address.";
            throw new DownloadFailedException($"{before} A new one for asset {assetId} was not to be had: {failure.Message}", failure)
            {
                Reason = closed?.Reason ?? DownloadFailure.Address, StatusCode = closed?.StatusCode, Url = closed?.Url, CanRetry = failure.CanRetry,
            };
        }
    }

    /// <summary>A signed address; null where the service does not sign.</summary>
    private async Task<string?> SignedAsync(string assetId, CancellationToken cancellationToken)
    {
        try
        {
            return (await assets.GetSignedUrlAsync(assetId, Call(), cancellationToken).ConfigureAwait(false)).Url;
        }
        catch (MaskoApiException refused) when (!PassingFailure.Is(refused))
        {
            return null;
        }
    }

    /// <summary>What signs an address is in its query.</summary>
    private static bool IsOneFile(string? one, string? other) => one is { Length: > 0 } && other is not null && one.Split('?')[0] == other.Split('?')[0];

    /// <summary>A big run must not take the rate budget from single calls, and has time.</summary>
    private static CallOptions Call() => new() { Timeout = Timeout.InfiniteTimeSpan, Lane = BudgetLane.Bulk, IsPatient = true };
}
