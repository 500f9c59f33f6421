using System.Net;

namespace Masko.Client;

/// <summary>A file could not be downloaded. Nothing of it is under its final name; the service still has it, and fetching it again costs nothing.</summary>
public sealed class DownloadFailedException : MaskoException
{
    /// <summary>An error for a file that could not be downloaded.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public DownloadFailedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Why.</summary>
    public DownloadFailure Reason { get; init; }

    /// <summary>The HTTP status; null when none came, or it was a success.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Where it was to come from, without the query, which may hold a secret; null when there was no address.</summary>
    public string? Url { get; init; }

    /// <summary>What the host asks to wait before another try; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Files of the same call that did arrive.</summary>
    public IReadOnlyList<DownloadedFile> Files { get; init; } = [];
}
