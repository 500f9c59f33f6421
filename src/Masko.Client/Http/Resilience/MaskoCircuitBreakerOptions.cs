namespace Masko.Client;

/// <summary>
/// When so much fails that nothing is sent for a while, and calls fail at once with <see cref="MaskoConnectionException.IsNotSent"/>. Broken connections, time-outs
/// of attempts and 5xx count as failures.
/// </summary>
public sealed class MaskoCircuitBreakerOptions
{
    internal const int FewestCalls = 2;

    internal static readonly TimeSpan ShortestTime = TimeSpan.FromMilliseconds(500);

    internal static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    /// <summary>Whether there is one. Default: true.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The share of failures within <see cref="Window"/> that opens the circuit: above 0, at most 1. Default: 0.5.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>The fewest attempts within <see cref="Window"/> that say anything: 2 or more. Default: 20.</summary>
    public int MinimumCalls { get; set; } = 20;

    /// <summary>How far back failures count: half a second to one day. Default: 30 seconds.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing is sent, before one attempt is let through: half a second to one day. Default: 5 seconds.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(5);
}
