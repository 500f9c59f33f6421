namespace Masko.Client.Testing;

/// <summary>How a server counts requests against a rate limit.</summary>
public enum RateLimitKind
{
    /// <summary>The last minute and the last hour, at any moment.</summary>
    SlidingWindow,

    /// <summary>From one full minute, or hour, to the next.</summary>
    FixedWindow,

    /// <summary>A bucket that holds the minute's requests and fills up evenly; the hour counts as a sliding window.</summary>
    Bucket,
}
