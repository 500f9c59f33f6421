namespace Masko.Client;

/// <summary>A call took longer than it may. A cancel of yours is never one of these, but an <see cref="OperationCanceledException"/>.</summary>
public sealed class MaskoTimeoutException : MaskoException
{
    /// <summary>An error for a call that took too long.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public MaskoTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The option that sets the limit, for example <c>MaskoClientOptions.Timeout</c>.</summary>
    public string? OptionName { get; init; }

    /// <summary>The job that was waited for, and that runs on; null for any other call.</summary>
    public string? JobId { get; init; }

    /// <summary>The limit; null when it is not known.</summary>
    public TimeSpan? Timeout { get; init; }
}
