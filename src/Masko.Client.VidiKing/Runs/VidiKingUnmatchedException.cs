namespace Masko.Client;

/// <summary>Pictures of a finished job cannot be tied to its items: their indexes contradict themselves, or some are missing. What came is kept here.</summary>
public sealed class VidiKingUnmatchedException : MaskoException
{
    /// <summary>Initializes an error for pictures that no item can be tied to.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public VidiKingUnmatchedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the job; null when it is not known.</summary>
    public string? JobId { get; init; }

    /// <summary>Gets the pictures that are tied to no item, as they came. Default: empty.</summary>
    public IReadOnlyList<VidiKingImage> Images { get; init; } = [];
}
