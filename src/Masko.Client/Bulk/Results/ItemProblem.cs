namespace Masko.Client;

/// <summary>Why an item did not come about.</summary>
/// <param name="Code">A word for programs; null when there is none.</param>
/// <param name="Message">A sentence for people.</param>
public record ItemProblem(string? Code, string Message)
{
    /// <summary>The error behind it; null when the service named the problem in an answer.</summary>
    public Exception? Error { get; init; }

    /// <inheritdoc />
    public override string ToString() => Message;
}
