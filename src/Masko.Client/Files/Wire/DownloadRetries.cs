using Masko.Client.Http;

namespace Masko.Client.Files;

/// <summary>How often a download is tried again, and when: as often as a read of the API, counted anew whenever a good piece of the file came.</summary>
internal sealed class DownloadRetries(ConnectionSettings settings)
{
    private const int GoodPiece = 1024 * 1024;

    private static readonly TimeSpan LongestAdvice = TimeSpan.FromMinutes(5);

    private int retries;

    /// <summary>How long to wait before the next try.</summary>
    public TimeSpan Wait { get; private set; }

    /// <param name="failure">What ended the last try.</param>
    /// <param name="came">How many bytes it brought.</param>
    public bool IsWorthIt(DownloadFailedException failure, long came)
    {
        retries = came >= GoodPiece ? 0 : retries;
        if (!failure.CanRetry || retries >= settings.Retry.MaxRetries || failure.RetryAfter > LongestAdvice)
        {
            if (failure.CanRetry && settings.Retry.MaxRetries > 0)
            {
                failure.Add(FormattableString.Invariant($"It was tried {retries + 1} times."));
            }

            return false;
        }

        var own = RepeatRules.Backoff(retries, settings);
        Wait = failure.RetryAfter is { } advised && advised > own ? advised : own;
        retries++;
        return true;
    }
}
