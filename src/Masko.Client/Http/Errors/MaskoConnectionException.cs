namespace Masko.Client;

/// <summary>No answer came: the connection could not be made, or broke.</summary>
public sealed class MaskoConnectionException : MaskoException
{
    /// <summary>An error for a connection that failed.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public MaskoConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether it is proven that the request never left: then it can be sent again whatever it does.</summary>
    public bool IsNotSent { get; init; }

    /// <summary>How long nothing is sent any more, when so much failed that the circuit breaker opened; null otherwise.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
