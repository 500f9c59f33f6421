namespace Masko.Client.Testing;

/// <summary>What an entry of the ledger does.</summary>
public enum LedgerEntryKind
{
    /// <summary>Credits were given to a workspace.</summary>
    Grant,

    /// <summary>Credits were taken for a job that starts.</summary>
    Charge,

    /// <summary>Credits were given back for a job that failed.</summary>
    Refund,
}

/// <summary>One line of the ledger: credits that moved, and why.</summary>
public sealed record LedgerEntry
{
    /// <summary>Its place in the ledger, counted from 0.</summary>
    public required int Number { get; init; }

    /// <summary>When it happened, on the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it does.</summary>
    public required LedgerEntryKind Kind { get; init; }

    /// <summary>How many credits moved; never negative.</summary>
    public required int Credits { get; init; }

    /// <summary>How many of them are the subscription's; the others were bought on top.</summary>
    public required int SubscriptionCredits { get; init; }

    /// <summary>The workspace.</summary>
    public required string WorkspaceId { get; init; }

    /// <summary>The request it was charged for; null for a grant.</summary>
    public string? RequestId { get; init; }

    /// <summary>The job it was charged for; null for a grant and for what makes no job.</summary>
    public string? JobId { get; init; }

    /// <summary>The collection it was charged for.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The item it was charged for, by name.</summary>
    public string? ItemName { get; init; }

    /// <summary>What was asked for, in a form that is equal for equal requests: a second charge for the same is paying twice.</summary>
    public string? Work { get; init; }
}
