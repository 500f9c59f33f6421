namespace Masko.Client;

/// <summary>What the service says of its rate limit; null where it says nothing.</summary>
public sealed record RateLimit
{
    /// <summary>How many requests are left until <see cref="Reset"/>.</summary>
    public int? Remaining { get; init; }

    /// <summary>When the count starts again, in UTC.</summary>
    public DateTimeOffset? Reset { get; init; }

    /// <summary>How long to wait before the next request.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
