using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Masko.Client.Http;

/// <summary>The one source and the one meter of the process.</summary>
internal static class Instruments
{
    public static readonly ActivitySource Source = new(MaskoTelemetry.ActivitySourceName, UserAgent.Version);

    private static readonly Meter Meter = new(MaskoTelemetry.MeterName, UserAgent.Version);

    // What OpenTelemetry advises for HTTP, and longer, because holds and waits are.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120],
    };

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        MaskoTelemetry.CallDuration, "s", "How long calls took with all their retries and waits.", tags: null, advice: Seconds);

    public static readonly Counter<long> Calls = Meter.CreateCounter<long>(MaskoTelemetry.Calls, "{call}", "Calls that have ended.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(MaskoTelemetry.Retries, "{request}", "Requests that were sent again.");

    public static readonly Counter<long> GuardedSends = Meter.CreateCounter<long>(
        MaskoTelemetry.GuardedSends, "{request}", "Sends that the charge guard refused.");

    public static readonly Counter<long> Credits = Meter.CreateCounter<long>(MaskoTelemetry.CreditsSpent, "{credit}", "Credits spent, as far as answers say it.");

    public static readonly Histogram<double> Wait = Meter.CreateHistogram(
        MaskoTelemetry.RateLimitWait, "s", "How long requests that had to waited for the rate limit.", tags: null, advice: Seconds);

    /// <summary>Whether anybody wants to know of calls.</summary>
    public static bool AreWanted => Source.HasListeners() || Duration.Enabled || Calls.Enabled || Credits.Enabled;
}
