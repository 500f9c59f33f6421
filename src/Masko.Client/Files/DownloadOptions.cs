namespace Masko.Client;

/// <summary>How files are downloaded.</summary>
public sealed class DownloadOptions
{
    internal static readonly TimeSpan LongestStall = TimeSpan.FromDays(1);

    /// <summary>Which kinds are wanted. Default: null, all that there are.</summary>
    public IReadOnlyCollection<AssetKind>? Kinds { get; init; }

    /// <summary>
    /// What to do when a file of the name is there already. A file that this very job has written before is never fetched twice, except to overwrite it.
    /// Default: <see cref="ExistingFile.Rename"/>.
    /// </summary>
    public ExistingFile Existing
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(Existing), value, "There is no such value.");
    } = ExistingFile.Rename;

    /// <summary>How many files are fetched at once: 1 to 64. Default: 4. They do not count against the key's rate budget.</summary>
    public int MaxParallel
    {
        get;
        init => field = value is >= 1 and <= 64
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxParallel), value, "DownloadOptions.MaxParallel is 1 to 64.");
    } = 4;

    /// <summary>How long one file may be, in bytes: 1 or more. Default: 1,073,741,824, which is 1 GiB.</summary>
    public long MaxBytes
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxBytes), value, "DownloadOptions.MaxBytes is 1 or more.");
    } = 1L << 30;

    /// <summary>
    /// How long nothing may come before a try is given up, more than zero and at most one day; how long a whole file takes has no limit. Default: 30 seconds.
    /// </summary>
    public TimeSpan StallTimeout
    {
        get;
        init => field = value > TimeSpan.Zero && value <= LongestStall
            ? value
            : throw new ArgumentOutOfRangeException(nameof(StallTimeout), value, "DownloadOptions.StallTimeout is more than zero and at most one day.");
    } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the folder gets a list of what was written, <c>masko-files.json</c>. Default: true.</summary>
    public bool WritesManifest { get; init; } = true;

    /// <summary>Where files lie until they are whole, when they do not go to a folder. Default: null, the system's folder for temporary files.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>Is told of every piece of up to 64 KiB of every file. Default: null.</summary>
    public IProgress<TransferProgress>? Progress { get; init; }
}
