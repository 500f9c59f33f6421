namespace Masko.Client;

/// <summary>What became of one item of a run.</summary>
public abstract class ItemResult
{
    private protected ItemResult()
    {
    }

    /// <summary>Its place among the items of the run, counted from 0.</summary>
    public int Index { get; init; }

    /// <summary>Its name; the prompt or the id where it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tag of its body, as you gave it.</summary>
    public string? Tag { get; init; }

    /// <summary>How it ended.</summary>
    public ItemState State { get; init; }

    /// <summary>Why it did not come about; null when it is completed.</summary>
    public ItemProblem? Problem { get; init; }

    /// <summary>The sentence of <see cref="Problem"/>; empty when it is completed.</summary>
    public string Reason => Problem?.Message ?? "";

    /// <summary>The last job that worked on it; null when there was none.</summary>
    public string? JobId { get; init; }

    /// <summary>Gets the time when its last request left, by the client's clock; null when none did.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The item of the service that it became, or was added to; null when unknown.</summary>
    public string? ItemId { get; init; }

    /// <summary>The tries before the last one, oldest first.</summary>
    public IReadOnlyList<ItemAttempt> History { get; init; } = [];

    /// <summary>What it cost, in credits, or in dollars where the service counts those: 0 unless it is completed, an estimate where the service does not say.</summary>
    public decimal Cost { get; init; }

    /// <summary>The files that arrived, each with its path where it went to a folder, its kind and its size. Empty without downloads.</summary>
    public IReadOnlyList<DownloadedFile> Files { get; init; } = [];

    /// <summary>Why files are missing although the item is completed; null when none are.</summary>
    public Exception? DownloadError { get; init; }

    /// <summary>
    /// What the service made beside it of itself: the way back of a transition with <see cref="TransitionBody.AutoReverse"/>, with a job, a state, files and a cost of
    /// its own; null for all other items. Its <see cref="Cost"/> (0, as it is free) counts in <see cref="RunSummary.Spent"/> and not in this item's; no count of items
    /// has it.
    /// </summary>
    public ItemResult? WayBack { get; private protected init; }

    /// <inheritdoc />
    public override string ToString() => Problem is null ? $"{Name}: {State}" : $"{Name}: {State}, {Problem.Message}";
}

/// <summary>What became of one item of a run, with what went in and what came out.</summary>
/// <typeparam name="TBody">What goes in.</typeparam>
/// <typeparam name="TOutput">What comes out.</typeparam>
public sealed class ItemResult<TBody, TOutput> : ItemResult
    where TBody : class
    where TOutput : class
{
    /// <summary>What went in; null when it could not be made because what it needs did not come about.</summary>
    public TBody? Body { get; init; }

    /// <summary>What came out; null unless the item is completed.</summary>
    public TOutput? Output { get; init; }

    /// <inheritdoc cref="ItemResult.WayBack" />
    public new ItemResult<TBody, TOutput>? WayBack
    {
        get => (ItemResult<TBody, TOutput>?)base.WayBack;
        init => base.WayBack = value;
    }
}
