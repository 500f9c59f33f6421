using System.Net;

namespace Masko.Client;

/// <summary>
/// The service said yes, but its answer could not be read: it is no JSON, cut off, too large, or of another shape. An export that was kept, and cannot be
/// read by <see cref="MaskoAnimationConfig.Parse(string)"/>, is one of these too, and so is a webhook's delivery that is signed rightly.
/// </summary>
public sealed class UnreadableAnswerException : MaskoException
{
    /// <summary>An error for an answer that cannot be read.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public UnreadableAnswerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; null when the trouble was found later.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The id under which the service knows the request; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the answer should have been, for example <c>Page of Job</c>.</summary>
    public string? Expected { get; init; }

    /// <summary>The body as it came, at most 64 KiB of it; null when there was none. It may hold a secret, so it is not in the message.</summary>
    public string? Body { get; init; }
}
