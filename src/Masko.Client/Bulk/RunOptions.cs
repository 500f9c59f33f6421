namespace Masko.Client;

/// <summary>How a run of many items works; the same for every service.</summary>
public class RunOptions
{
    /// <summary>
    /// What the run may spend, in credits, or in dollars where the service counts those: it stops before it would go over. Zero or more: what another run has left.
    /// Default: null, no limit.
    /// </summary>
    public decimal? Budget
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Budget), value, "RunOptions.Budget is zero or more, or null.");
    }

    /// <summary>How often an item is tried in all when it fails for a reason that may pass: 1 to 10. Default: 3.</summary>
    public int MaxTries
    {
        get;
        init => field = value is >= 1 and <= 10 ? value : throw new ArgumentOutOfRangeException(nameof(MaxTries), value, "RunOptions.MaxTries is 1 to 10.");
    } = 3;

    /// <summary>
    /// Whether a failed or rejected item is tried again, given why. Default: null, which is yes unless the content policy, the balance, or the request itself
    /// was the reason. Where it throws, the item is not tried again, and its problem says so.
    /// </summary>
    public Func<ItemProblem, bool>? RetryWhen { get; init; }

    /// <summary>How many requests that start something may be under way at once: 1 to 100. Default: 8.</summary>
    public int MaxRequests
    {
        get;
        init => field = value is >= 1 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(MaxRequests), value, "RunOptions.MaxRequests is 1 to 100.");
    } = 8;

    /// <summary>How many items may be sent or worked on at once: 1 to 100,000. Default: 1,000.</summary>
    public int MaxInFlight
    {
        get;
        init => field = value is >= 1 and <= 100_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxInFlight), value, "RunOptions.MaxInFlight is 1 to 100,000.");
    } = 1000;

    /// <summary>
    /// How many results wait to be read. When somebody reads them and is slow, nothing more is sent until there is room; when nobody reads them, later ones are
    /// counted and let go. 1 to 1,000,000. Default: 1,000.
    /// </summary>
    public int MaxUnread
    {
        get;
        init => field = value is >= 1 and <= 1_000_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxUnread), value, "RunOptions.MaxUnread is 1 to 1,000,000.");
    } = 1000;

    /// <summary>How long a request that is not full waits for a slow stream to fill it. Zero or more. Default: half a second.</summary>
    public TimeSpan FillTime
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(FillTime), value, "RunOptions.FillTime is zero or more.");
    } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// How long the run may take, more than zero; what still runs then is told with its job id. More than 49 days are no limit. Default:
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan Timeout
    {
        get;
        init => field = value > TimeSpan.Zero || value == System.Threading.Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Timeout), value, "RunOptions.Timeout is more than zero, or Timeout.InfiniteTimeSpan for no limit.");
    } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// How long requests that have left may still be answered after a cancel, so that their job ids are known. Zero or more. Default: 10 seconds.
    /// </summary>
    public TimeSpan CancelGrace
    {
        get;
        init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(CancelGrace), value, "RunOptions.CancelGrace is zero or more.");
    } = TimeSpan.FromSeconds(10);

    /// <summary>Whether an item of a stream that breaks a rule ends the run, instead of being refused alone. Default: false.</summary>
    public bool StopOnBrokenRule { get; init; }

    /// <summary>
    /// The folder that gets the files of every completed item, as <c>kit/waving-hello.png</c>; <see cref="ItemResult.Files"/> names them. Default: null, nothing is
    /// downloaded. That it can be written is found out before anything is sent.
    /// </summary>
    public string? DownloadTo
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("RunOptions.DownloadTo is the name of a folder, or null.", nameof(DownloadTo));
    }

    /// <summary>
    /// Code of yours that gets each file of every completed item, in place of a folder, once it is whole and of the right kind; called for several files at once.
    /// Default: null.
    /// </summary>
    public Func<DownloadedFile, Stream, CancellationToken, Task>? SaveFile { get; init; }

    /// <summary>Which files are downloaded, and how.</summary>
    public DownloadOptions Download { get; init; } = new();

    /// <summary>Is told whenever an item ends or is sent. Default: null.</summary>
    public IProgress<RunProgress>? Progress { get; init; }
}
