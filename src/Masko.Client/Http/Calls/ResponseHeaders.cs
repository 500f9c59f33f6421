using System.Globalization;
using System.Net.Http.Headers;

namespace Masko.Client.Http;

/// <summary>Reads what the service says in headers; always in the invariant culture, and never failing.</summary>
internal static class ResponseHeaders
{
    // Beyond this a number is a moment (seconds since 1970), below it a distance: it is 3 years long, and in 1973.
    private const double EpochSeconds = 100_000_000;

    public static string? RequestId(this HttpResponseMessage response) => First(response.Headers, "x-request-id");

    public static bool SaysRateLimit(this HttpResponseMessage response) => response.Headers.NonValidated.Contains("x-ratelimit-remaining");

    public static RateLimit RateLimit(this HttpResponseMessage response, DateTimeOffset now) => new()
    {
        Remaining = int.TryParse(First(response.Headers, "x-ratelimit-remaining"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var left)
            ? left
            : null,
        Reset = Moment(First(response.Headers, "x-ratelimit-reset"), now),
        RetryAfter = RetryAfter(response, now),
    };

    /// <summary>The advised wait: seconds, or the time until a date; never negative.</summary>
    public static TimeSpan? RetryAfter(this HttpResponseMessage response, DateTimeOffset now) =>
        Moment(First(response.Headers, "retry-after"), now) is not { } moment ? null : moment > now ? moment - now : TimeSpan.Zero;

    /// <summary>All headers, without the key.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All(this HttpResponseMessage response, ApiKey? key)
    {
        key?.Mask(response.Headers);
        key?.Mask(response.Content.Headers);
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated)
        {
            all[header.Key] = [.. header.Value];
        }

        foreach (var header in response.Content.Headers.NonValidated)
        {
            all[header.Key] = [.. header.Value];
        }

        return all;
    }

    private static DateTimeOffset? Moment(string? text, DateTimeOffset now)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            var start = seconds < EpochSeconds ? now : DateTimeOffset.UnixEpoch;
            return seconds >= 0 && seconds < (DateTimeOffset.MaxValue - start).TotalSeconds ? start.AddSeconds(seconds) : null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var date) ? date : null;
    }

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
