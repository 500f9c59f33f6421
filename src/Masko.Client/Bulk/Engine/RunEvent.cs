namespace Masko.Client.Bulk;

/// <summary>A step of a run that matters.</summary>
internal enum RunStep
{
    /// <summary>Items are about to be sent; they are, when this has been taken in.</summary>
    Sending,

    /// <summary>The request was answered, or failed.</summary>
    Sent,

    /// <summary>Items have jobs.</summary>
    JobKnown,

    /// <summary>An item ended.</summary>
    Ended,

    /// <summary>An item is tried once more.</summary>
    Again,

    /// <summary>Files of an item were written.</summary>
    FilesWritten,

    /// <summary>Nothing more is sent.</summary>
    Stopped,
}

/// <summary>One step, for whoever follows a run: progress, telemetry, a journal.</summary>
internal readonly record struct RunEvent(RunStep Step, IReadOnlyList<int> Items)
{
    public string? JobId { get; init; }

    public ItemResult? Result { get; init; }

    public Exception? Error { get; init; }
}

/// <summary>Follows a run. The run goes on when the step has been taken in, so a step that must be written down before the next is.</summary>
internal interface IRunListener
{
    ValueTask OnAsync(RunEvent step);
}
