namespace Masko.Client;

/// <summary>The results of a batch cannot be tied to its pictures: there are more or fewer of them. What came is kept here.</summary>
public sealed class ZSkyUnmatchedException : MaskoException
{
    /// <summary>An error for results that belong to nobody.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public ZSkyUnmatchedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The results, as they came.</summary>
    public IReadOnlyList<ZSkyResult> Results { get; init; } = [];

    /// <summary>How many pictures were asked for.</summary>
    public int Expected { get; init; }
}
