using System.Net;

namespace Masko.Client;

/// <summary>
/// A request that makes something left, and no readable answer came back. It may have been carried out, and charged, so it was not
/// sent again. Look before you repeat it: <see cref="FindJobExtensions"/> look a generation up; list what else the request would have made.
/// </summary>
public sealed class OutcomeUnknownException : MaskoException
{
    /// <summary>An error for a request whose outcome is unknown.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What hid the outcome: a broken connection, a time-out, an error 5xx, or an answer that cannot be read.</param>
    public OutcomeUnknownException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the request may have cost credits; otherwise it may only have made something, for free.</summary>
    public bool MayBeCharged { get; init; }

    /// <summary>
    /// Gets the time when the request left, by the client's clock: <see cref="IMaskoClient.FindJobsAsync"/> looks from there on. Null when
    /// no client sent it.
    /// </summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The HTTP status; null when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The id under which the service knows the request; null when none came.</summary>
    public string? RequestId { get; init; }
}
