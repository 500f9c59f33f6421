namespace Masko.Client;

/// <summary>Says what became of one generation whose answer was lost.</summary>
public sealed class JobLookup
{
    /// <summary>Gets what was sent.</summary>
    public required GenerateBody Body { get; init; }

    /// <summary>Gets what was found.</summary>
    public required JobLookupState State { get; init; }

    /// <summary>Gets its job as it was listed, at work, completed or failed; null unless it is found.</summary>
    public Job? Job { get; init; }

    /// <summary>Gets the jobs that may be its own, newest first: one when it is found, none when it is not.</summary>
    public IReadOnlyList<Job> Jobs { get; init; } = [];

    /// <summary>Gets a sentence that says why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{State}: {Reason}";
}
