namespace Masko.Client;

/// <summary>Too many requests (429). This one was not carried out; <see cref="MaskoApiException.RetryAfter"/> says when to come again.</summary>
public sealed class RateLimitedException : MaskoApiException
{
    /// <summary>An error for too many requests.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public RateLimitedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the client's own rate budget said so, and the request was not sent; otherwise the service said it.</summary>
    public bool IsLocal { get; init; }
}
