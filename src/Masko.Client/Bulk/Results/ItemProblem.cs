namespace Masko.Client;

/// <summary>Why an item did not come about.</summary>
/// <param name="Code">A word for programs; null when there is none.</param>
/// <param name="Message">A sentence for people: what happened, and what that means for the money.</param>
public record ItemProblem(string? Code, string Message)
{
    /// <summary>
    /// What the service itself said, in its own code and words as they came but for the key, of any length; <see cref="Message"/> says it in one line, with the job and the item. Null
    /// when the service said nothing, or the problem arose on this side.
    /// </summary>
    public JobError? ServiceError { get; init; }

    /// <summary>The error behind it; null when the service named the problem in an answer that was otherwise in order.</summary>
    public Exception? Error { get; init; }

    /// <inheritdoc />
    public override string ToString() => Message;
}
