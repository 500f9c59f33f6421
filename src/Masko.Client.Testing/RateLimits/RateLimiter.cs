using System.Globalization;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.RateLimits;

/// <summary>Counts the requests of every key, and says so in the documented headers.</summary>
internal sealed class RateLimiter(RateLimitOptions? options, MaskoWorld world)
{
    private static readonly Dictionary<string, string> None = [];

    private readonly Dictionary<string, RequestCount[]> counts = new(StringComparer.Ordinal);

    /// <summary>Counts one request.</summary>
    /// <returns>The headers that go with its answer.</returns>
    /// <exception cref="RateLimitFailure">The key has made too many.</exception>
    public IReadOnlyDictionary<string, string> Count(Key key)
    {
        if (options is null)
        {
            return None;
        }

        lock (world.Gate)
        {
            var now = world.Now;
            if (!counts.TryGetValue(key.Value, out var spans))
            {
                // The hour is never a bucket: a full one would let the whole hour through in a minute twice.
                spans = counts[key.Value] =
                [
                    RequestCount.For(options.Kind, options.PerMinute, TimeSpan.FromMinutes(1)),
                    RequestCount.For(options.Kind == RateLimitKind.FixedWindow ? RateLimitKind.FixedWindow : RateLimitKind.SlidingWindow, options.PerHour, TimeSpan.FromHours(1)),
                ];
            }

            var free = spans.Max(span => span.Free(now));
            if (free > now)
            {
                throw new RateLimitFailure(new Dictionary<string, string>(Headers(0, free, now)) { ["Retry-After"] = Seconds(free - now) });
            }

            foreach (var span in spans)
            {
                span.Add(now);
            }

            return Headers(spans.Min(span => span.Left(now)), spans.Max(span => span.Free(now)), now);
        }
    }

    private static Dictionary<string, string> Headers(int left, DateTimeOffset reset, DateTimeOffset now) => new()
    {
        ["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = Seconds(reset - now),
    };

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
