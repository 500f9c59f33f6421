namespace Masko.Client;

/// <summary>How a run of many generations works.</summary>
public sealed class GenerationRunOptions : RunOptions
{
    /// <summary>
    /// What the run says about rules beside the client's: what it switches off and adds comes on top of <see cref="MaskoClientOptions.Rules"/>, and what it sets of
    /// the rest stands in its place. Default: null, as the client.
    /// </summary>
    public MaskoRuleOptions? Rules { get; init; }

    /// <summary>
    /// The folder that gets the files of every completed item, as <c>kit/waving-hello.png</c>; <see cref="ItemResult.Files"/> names them. Default: null, nothing is
    /// downloaded. That it can be written is found out before anything is sent.
    /// </summary>
    public string? DownloadTo
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("GenerationRunOptions.DownloadTo is the name of a folder, or null.", nameof(DownloadTo));
    }

    /// <summary>
    /// Code of yours that gets each file of every completed item, in place of a folder, once it is whole and of the right kind; called for several files at once.
    /// Default: null.
    /// </summary>
    public Func<DownloadedFile, Stream, CancellationToken, Task>? SaveFile { get; init; }

    /// <summary>Which files are downloaded, and how.</summary>
    public DownloadOptions Download { get; init; } = new();
}
