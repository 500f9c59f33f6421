namespace Masko.Client;

/// <summary>Whatever goes wrong between this client and the service is one of these. <c>docs/errors.md</c> says what to do for each.</summary>
/// <remarks>Not among them: <see cref="OperationCanceledException"/> for a cancel of yours, and <see cref="ArgumentException"/> for a call that was never made.</remarks>
public class MaskoException : Exception
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public MaskoException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
