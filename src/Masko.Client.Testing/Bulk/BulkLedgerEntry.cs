namespace Masko.Client.Testing;

/// <summary>What an entry of a <see cref="BulkLedger"/> does.</summary>
public enum BulkLedgerEntryKind
{
    /// <summary>Money was given to the account.</summary>
    Grant,

    /// <summary>Money was taken for an item that is done.</summary>
    Charge,

    /// <summary>Money was put aside when a job was submitted.</summary>
    Hold,

    /// <summary>What was held is taken for good.</summary>
    Settle,

    /// <summary>What was held was given back.</summary>
    Refund,
}

/// <summary>One line of the ledger: money that moved, and why.</summary>
public sealed record BulkLedgerEntry
{
    /// <summary>Its place in the ledger, counted from 0.</summary>
    public required int Number { get; init; }

    /// <summary>When it happened, on the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it does.</summary>
    public required BulkLedgerEntryKind Kind { get; init; }

    /// <summary>How much moved; never negative.</summary>
    public required BulkMoney Amount { get; init; }

    /// <summary>The request it is for; null for a grant.</summary>
    public string? RequestId { get; init; }

    /// <summary>The job, or batch, it is for; null for a grant.</summary>
    public string? JobId { get; init; }

    /// <summary>The item it is for, by its place in the request; null for a grant, and for what is paid once a job.</summary>
    public int? Index { get; init; }

    /// <summary>What was asked for: <see cref="BulkItem.Work"/> of the item.</summary>
    public string? Work { get; init; }

    /// <summary>Whether it pays for an item for good.</summary>
    internal bool PaysAnItem => Work is not null && Kind is BulkLedgerEntryKind.Charge or BulkLedgerEntryKind.Settle && Index is not null;
}
