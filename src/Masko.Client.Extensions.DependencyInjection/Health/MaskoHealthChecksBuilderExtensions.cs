using Masko.Client.Hosting;
using Masko.Client.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A health check for hosts that want to know before their users do.</summary>
public static class MaskoHealthChecksBuilderExtensions
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DefaultCacheTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestCacheTime = TimeSpan.FromDays(1);

    /// <summary>
    /// Checks that the workspace has credits left. Healthy with the minimum or more, degraded below it; without any, or when no answer comes, it has the
    /// failure status. Its data has <c>balance</c> and <c>minimum</c>. It never throws.
    /// </summary>
    /// <param name="builder">Where to.</param>
    /// <param name="minimum">The fewest credits that are fine: 1 or more.</param>
    /// <param name="name">The check's name. Default: <c>masko-credits</c>, and <c>masko-credits-</c> with the client's name for a keyed one.</param>
    /// <param name="failureStatus">What it is without credits or an answer. Default: null, which is unhealthy.</param>
    /// <param name="tags">Its tags. Default: none.</param>
    /// <param name="timeout">How long it may take: more than zero and at most one day. Default: 10 seconds.</param>
    /// <param name="clientName">Which keyed client asks. Default: null, the one that is not keyed.</param>
    /// <param name="cacheFor">
    /// How long a result is given again instead of asking, so that probes do not use up the rate limit: zero to one day. Default: 1 minute.
    /// </param>
    public static IHealthChecksBuilder AddMaskoCredits(
        this IHealthChecksBuilder builder,
        int minimum,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null,
        string? clientName = null,
        TimeSpan? cacheFor = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var settings = new CreditsCheckSettings(minimum, clientName, Checked(timeout), Checked(cacheFor, nameof(cacheFor)));
        name ??= clientName is null ? "masko-credits" : "masko-credits-" + clientName;
        var key = new CheckKey(name);
        builder.Services.AddKeyedSingleton(key, (services, _) => new CreditsCheck(services, settings));
        return builder.Add(new(name, services => services.GetRequiredKeyedService<CreditsCheck>(key), failureStatus, tags));
    }

    private static TimeSpan Checked(TimeSpan? timeout) => (timeout ?? DefaultTimeout) is var set && OptionRules.IsTimeout(set) && set > TimeSpan.Zero
        ? set
        : throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The time-out of a health check is more than zero and at most one day.");

    private static TimeSpan Checked(TimeSpan? cacheFor, string parameter) =>
        (cacheFor ?? DefaultCacheTime) is var set && set >= TimeSpan.Zero && set <= LongestCacheTime
            ? set
            : throw new ArgumentOutOfRangeException(parameter, cacheFor, "A result of a health check is kept from zero to one day.");

    /// <summary>Nobody else's key.</summary>
    private sealed record CheckKey(string Name);
}
