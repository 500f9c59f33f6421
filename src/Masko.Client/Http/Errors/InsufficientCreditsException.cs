namespace Masko.Client;

/// <summary>The workspace has too few credits (402). Nothing was charged.</summary>
public sealed class InsufficientCreditsException : MaskoApiException
{
    /// <summary>An error for too few credits.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public InsufficientCreditsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What the request costs, in credits; null when the service does not say.</summary>
    public int? Required { get; init; }

    /// <summary>What the workspace has, in credits; null when the service does not say.</summary>
    public int? Balance { get; init; }
}
