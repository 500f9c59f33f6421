using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>Asks the service for an address that works, when the one that is known does not.</summary>
internal sealed class AssetRenewal(IAssetsApi assets)
{
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
        catch (MaskoApiException refused) when (SendOutcome.IsPlainNo(refused.StatusCode) && refused is not RateLimitedException)
        {
            return null;
        }
    }

    /// <summary>A big run must not take the rate budget from single calls, and has time.</summary>
    private static CallOptions Call() => new() { Timeout = Timeout.InfiniteTimeSpan, Lane = BudgetLane.Bulk, IsPatient = true };
}
