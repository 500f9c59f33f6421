namespace Masko.Client;

/// <summary>There are too few credits, or there is too little money (402). Nothing was charged.</summary>
public sealed class InsufficientCreditsException : MaskoApiException
{
    /// <summary>An error for too few credits.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public InsufficientCreditsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What the request costs, in credits, or in dollars where the service counts those; null when the service does not say.</summary>
    public decimal? Required { get; init; }

    /// <summary>What there is, in credits, or in dollars where the service counts those; null when the service does not say.</summary>
    public decimal? Balance { get; init; }
}
