namespace Masko.Client;

/// <summary>How a run ended: every item counted exactly once.</summary>
public sealed record RunSummary
{
    /// <summary>How many items were read.</summary>
    public int Total { get; init; }

    /// <summary>How many are completed.</summary>
    public int Completed { get; init; }

    /// <summary>How many the service could not make.</summary>
    public int Failed { get; init; }

    /// <summary>How many the service said no to.</summary>
    public int Rejected { get; init; }

    /// <summary>How many a rule of this client said no to.</summary>
    public int Refused { get; init; }

    /// <summary>How many left and were not heard of again; they may have been charged.</summary>
    public int Unknown { get; init; }

    /// <summary>How many were never sent.</summary>
    public int NotSent { get; init; }

    /// <summary>How many still run.</summary>
    public int Running { get; init; }

    /// <summary>What was spent, refunds taken off; what still runs counts.</summary>
    public decimal Spent { get; init; }

    /// <summary>How many results nobody read in time; they are counted above all the same.</summary>
    public int Unread { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why nothing more was sent before all was; <see cref="RunEnd.Done"/> when it was not stopped.</summary>
    public RunEnd End { get; init; }

    /// <summary>The error that stopped it; null when it was not stopped, or on request.</summary>
    public Exception? Error { get; init; }

    /// <inheritdoc />
    public override string ToString() =>
        FormattableString.Invariant($"{Total} items: {Completed} completed, {Failed} failed, {Rejected} rejected, {Refused} refused, {Unknown} unknown, ")
        + FormattableString.Invariant($"{NotSent} not sent, {Running} running; {Spent} spent. {End}.");
}

/// <summary>Why a run sent nothing more.</summary>
public enum RunEnd
{
    /// <summary>Everything was sent.</summary>
    Done,

    /// <summary>It was cancelled, or disposed of.</summary>
    Cancelled,

    /// <summary>Its time was up.</summary>
    TimeUp,

    /// <summary>The next item would have gone over its budget.</summary>
    Budget,

    /// <summary>The service has too few credits (402).</summary>
    Credits,

    /// <summary>A rule was broken, and the run was to stop then.</summary>
    Rules,

    /// <summary>The service refused everything: the key, its rights, or the collection.</summary>
    Refused,

    /// <summary>Reading the items failed.</summary>
    Source,
}
