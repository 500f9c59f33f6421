using System.Net;

namespace Masko.Client;

/// <summary>The service answered with an error.</summary>
public class MaskoApiException : MaskoException
{
    /// <summary>An error that the service answered with.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public MaskoApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The service's word for the error, for example <c>not_found</c>; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// The service's own sentence, in one line of at most 1,000 characters and without the key; <see cref="Exception.Message"/> says more, such as what was asked.
    /// Null when it gave none.
    /// </summary>
    public string? ServiceMessage { get; init; }

    /// <summary>The id under which the service knows the request; null when it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asks to wait before another try; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The body of the answer, at most 64 KiB of it, without the key; null when there was none.</summary>
    public string? Body { get; init; }
}
