namespace Masko.Client;

/// <summary>Whatever goes wrong between this client and the service is one of these. <c>docs/errors.md</c> says what to do for each.</summary>
/// <remarks>Not among them: <see cref="OperationCanceledException"/> for a cancel of yours, and <see cref="ArgumentException"/> for a call that was never made.</remarks>
public class MaskoException : Exception
{
    private bool canRetry;
    private string? note;

    /// <summary>An error with a message.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public MaskoException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Whether sending the same request once more may help and can neither pay nor make anything twice. False for <see cref="OutcomeUnknownException"/>, always.
    /// </summary>
    public bool CanRetry
    {
        get => canRetry;
        init => canRetry = value;
    }

    /// <summary>What happened, and what to do.</summary>
    public override string Message => note is null ? base.Message : $"{base.Message} {note}";

    internal void AllowRetry() => canRetry = true;

    internal void RefuseRetry(string why)
    {
        canRetry = false;
        note = why;
    }

    internal void Add(string sentence) => note ??= sentence;
}
