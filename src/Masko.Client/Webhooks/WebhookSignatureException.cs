namespace Masko.Client;

/// <summary>
/// What came to a webhook's address is not to be trusted: answer 401, and do nothing else with it. Neither a secret nor a signature is in it.
/// </summary>
public sealed class WebhookSignatureException : MaskoException
{
    /// <summary>An error for a delivery that is not to be trusted.</summary>
    /// <param name="message">What is wrong with it, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public WebhookSignatureException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Why it is not to be trusted.</summary>
    public WebhookRefusal Reason { get; init; }

    /// <summary>The timestamp of a delivery that is <see cref="WebhookRefusal.TooOld"/> or <see cref="WebhookRefusal.TooNew"/>; otherwise null.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
