namespace Masko.Client;

/// <summary>Why a file could not be downloaded.</summary>
public enum DownloadFailure
{
    /// <summary>None of the reasons below.</summary>
    Other,

    /// <summary>There is no address, or it is one that nothing is fetched from: no https, a file of this machine, too many redirects.</summary>
    Address,

    /// <summary>The host said no: <see cref="DownloadFailedException.StatusCode"/> says how.</summary>
    Refused,

    /// <summary>The connection could not be made, or broke.</summary>
    Broken,

    /// <summary>Nothing came for as long as <see cref="DownloadOptions.StallTimeout"/>.</summary>
    Stalled,

    /// <summary>It is larger than <see cref="DownloadOptions.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>It came whole by its length, and is but a part by its format.</summary>
    Incomplete,

    /// <summary>Something else came in its place: a page, an error in JSON, or a file of another kind.</summary>
    WrongKind,

    /// <summary>It could not be written on this side.</summary>
    Disk,
}
