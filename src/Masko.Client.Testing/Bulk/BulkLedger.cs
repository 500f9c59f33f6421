using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Money;

namespace Masko.Client.Testing;

/// <summary>All money that ever moved at a bulk service, in order. Entries are added and never changed.</summary>
/// <remarks>ZSky charges an item when it is done; VidiKing holds at submit, and settles or refunds at the end.</remarks>
public sealed class BulkLedger
{
    private readonly object gate = new();
    private readonly List<BulkLedgerEntry> entries = [];
    private readonly BulkMoney[] totals = new BulkMoney[Enum.GetValues<BulkLedgerEntryKind>().Length];
    private readonly TimeProvider time;
    private int paidItems;

    internal BulkLedger(TimeProvider time) => this.time = time;

    /// <summary>All entries so far, oldest first.</summary>
    public IReadOnlyList<BulkLedgerEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>What was given to the account so far.</summary>
    public BulkMoney Granted => Total(BulkLedgerEntryKind.Grant);

    /// <summary>What was charged straight, without having been held.</summary>
    public BulkMoney Charged => Total(BulkLedgerEntryKind.Charge);

    /// <summary>What was ever put aside.</summary>
    public BulkMoney Held => Total(BulkLedgerEntryKind.Hold);

    /// <summary>What was held and is taken for good.</summary>
    public BulkMoney Settled => Total(BulkLedgerEntryKind.Settle);

    /// <summary>What was held and was given back.</summary>
    public BulkMoney Refunded => Total(BulkLedgerEntryKind.Refund);

    /// <summary>What is put aside now, neither settled nor given back.</summary>
    public BulkMoney OnHold
    {
        get
        {
            lock (gate)
            {
                return Held - Settled - Refunded;
            }
        }
    }

    /// <summary>What is paid for good.</summary>
    public BulkMoney Spent
    {
        get
        {
            lock (gate)
            {
                return Charged + Settled;
            }
        }
    }

    /// <summary>How many items were paid for good, one that was paid twice counted twice.</summary>
    public int PaidItems
    {
        get
        {
            lock (gate)
            {
                return paidItems;
            }
        }
    }

    /// <summary>What the account has to spend, were it to pay everything that is held.</summary>
    internal BulkMoney Left
    {
        get
        {
            lock (gate)
            {
                return Granted - Charged - Held + Refunded;
            }
        }
    }

    /// <summary>Fails when the same item was paid for more than once. Equal items of one request are wishes of their own.</summary>
    /// <exception cref="MaskoServerAssertionException">The message names the items, the requests and what each cost.</exception>
    public void ShouldHoldEachItemOnce() => PaidOnce.Check(
        Entries.Where(entry => entry.PaysAnItem),
        entry => entry.Work,
        entry => entry.Work!,
        entry => $"{entry.Amount} for item {entry.Index} of job {entry.JobId} of request {entry.RequestId}");

    internal void Grant(BulkMoney amount) => Add(BulkLedgerEntryKind.Grant, amount, null, null);

    internal void Add(BulkLedgerEntryKind kind, BulkMoney amount, BulkWork? work, BulkPiece? piece)
    {
        lock (gate)
        {
            var entry = new BulkLedgerEntry
            {
                Number = entries.Count,
                At = time.GetUtcNow(),
                Kind = kind,
                Amount = amount,
                RequestId = work?.RequestId,
                JobId = work?.Id,
                Index = piece?.Index,
                Work = piece?.Work,
            };
            entries.Add(entry);
            totals[(int)kind] += amount;
            paidItems += entry.PaysAnItem ? 1 : 0;
        }
    }

    private BulkMoney Total(BulkLedgerEntryKind kind)
    {
        lock (gate)
        {
            return totals[(int)kind];
        }
    }
}
