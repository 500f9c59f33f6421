namespace Masko.Client;

/// <summary>How to wait for a job.</summary>
public sealed class WaitOptions
{
    /// <summary>
    /// How long to wait, more than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. When it is up the job runs on, and the
    /// <see cref="MaskoTimeoutException"/> names it. Default: no limit.
    /// </summary>
    public TimeSpan Timeout
    {
        get;
        init => field = value > TimeSpan.Zero || value == System.Threading.Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Timeout), value, "WaitOptions.Timeout is more than zero, or Timeout.InfiniteTimeSpan for no limit.");
    } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The collection that the job works for, where it is known: it narrows the lists that are looked at. Default: null.</summary>
    public string? CollectionId { get; init; }

    /// <summary>Is told of the job whenever it is seen to have changed, its end included. Default: null.</summary>
    public IProgress<Job>? Progress { get; init; }

    /// <summary>What the job makes; empty when nobody said.</summary>
    internal string Kind { get; init; } = "";

    /// <summary>What the job should cost; null when nobody said.</summary>
    internal decimal? Price { get; init; }
}
