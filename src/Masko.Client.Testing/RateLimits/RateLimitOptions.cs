namespace Masko.Client.Testing;

/// <summary>How many requests a key may make. The defaults are those of the service's older documentation.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Requests a minute. Default: 60.</summary>
    public int PerMinute { get; set; } = 60;

    /// <summary>Requests an hour. Default: 1,000.</summary>
    public int PerHour { get; set; } = 1000;

    /// <summary>How requests are counted. Default: <see cref="RateLimitKind.SlidingWindow"/>.</summary>
    public RateLimitKind Kind { get; set; }
}
