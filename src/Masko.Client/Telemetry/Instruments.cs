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

    // An image takes seconds, a long animation minutes.
    private static readonly InstrumentAdvice<double> Minutes = new()
    {
        HistogramBucketBoundaries = [1, 2.5, 5, 7.5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800],
    };

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        MaskoTelemetry.CallDuration, "s", "How long calls took with all their retries and waits.", tags: null, advice: Seconds);

    public static readonly Counter<long> Calls = Meter.CreateCounter<long>(MaskoTelemetry.Calls, "{call}", "Calls that have ended.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(MaskoTelemetry.Retries, "{request}", "Requests that were sent again.");

    public static readonly Counter<long> GuardedSends = Meter.CreateCounter<long>(
        MaskoTelemetry.GuardedSends, "{request}", "Sends that the charge guard refused.");

    public static readonly Histogram<double> Wait = Meter.CreateHistogram(
        MaskoTelemetry.RateLimitWait, "s", "How long requests that had to waited for the rate limit.", tags: null, advice: Seconds);

    public static readonly Counter<long> Jobs = Meter.CreateCounter<long>(MaskoTelemetry.Jobs, "{job}", "Jobs that were seen to end.");

    public static readonly Histogram<double> JobDuration = Meter.CreateHistogram(
        MaskoTelemetry.JobDuration, "s", "How long jobs took.", tags: null, advice: Minutes);

    public static readonly Counter<double> Credits = Meter.CreateCounter<double>(
        MaskoTelemetry.CreditsSpent, "{credit}", "Credits that jobs cost which were seen to complete.");

    public static readonly Counter<long> Items = Meter.CreateCounter<long>(MaskoTelemetry.RunItems, "{item}", "Items of runs that have ended.");

    /// <summary>Whether anybody wants to know of calls.</summary>
    public static bool CallsAreWanted => Source.HasListeners() || Duration.Enabled || Calls.Enabled;

    /// <summary>Whether anybody counts jobs.</summary>
    public static bool JobsAreWanted => Jobs.Enabled || JobDuration.Enabled || Credits.Enabled;

    /// <summary>Whether anybody wants to know of runs.</summary>
    public static bool RunsAreWanted => Source.HasListeners() || Items.Enabled;
}
