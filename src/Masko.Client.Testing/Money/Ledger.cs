using Masko.Client.Testing.Money;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>Every credit that ever moved, in order. Entries are added and never changed.</summary>
public sealed class Ledger
{
    private readonly object gate = new();
    private readonly List<LedgerEntry> entries = [];
    private readonly TimeProvider time;

    internal Ledger(TimeProvider time) => this.time = time;

    /// <summary>All entries so far, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    /// <summary>What was charged so far, in credits, refunds not taken off.</summary>
    public int Charged => Sum(LedgerEntryKind.Charge);

    /// <summary>What was given back so far, in credits.</summary>
    public int Refunded => Sum(LedgerEntryKind.Refund);

    /// <summary>What was charged and not given back, in credits.</summary>
    public int Spent => Charged - Refunded;

    /// <summary>Fails when the same work was charged more than once without having been given back.</summary>
    /// <exception cref="MaskoServerAssertionException">The message names the items, the requests and what each cost.</exception>
    public void ShouldHoldEachItemOnce()
    {
        var all = Entries;
        var refunded = all.Where(entry => entry.Kind == LedgerEntryKind.Refund).Select(entry => entry.JobId).ToHashSet();
        PaidOnce.Check(
            all.Where(entry => entry.Kind == LedgerEntryKind.Charge && !refunded.Contains(entry.JobId)),
            entry => (entry.CollectionId, entry.Work),
            entry => $"'{entry.ItemName}' of collection {entry.CollectionId}",
            entry => $"{entry.Credits} for job {entry.JobId} of request {entry.RequestId}");
    }

    internal void Grant(Workspace workspace, int subscription, int topUp)
    {
        workspace.SubscriptionCredits += subscription;
        workspace.TopUpCredits += topUp;
        Add(workspace, LedgerEntryKind.Grant, subscription + topUp, subscription, null, null, null);
    }

    /// <summary>Takes credits, the subscription's first; the caller has seen that there are enough.</summary>
    internal void Charge(Workspace workspace, int credits, string requestId, Job? job, string? work)
    {
        var subscription = Math.Min(credits, workspace.SubscriptionCredits);
        workspace.SubscriptionCredits -= subscription;
        workspace.TopUpCredits -= credits - subscription;
        Add(workspace, LedgerEntryKind.Charge, credits, subscription, requestId, job, work);
    }

    /// <summary>Gives back what a job cost, to where it came from.</summary>
    internal void Refund(Job job)
    {
        if (ChargeOf(job) is not { } charge)
        {
            return;
        }

        var workspace = job.Collection.Project.Workspace;
        workspace.SubscriptionCredits += charge.SubscriptionCredits;
        workspace.TopUpCredits += charge.Credits - charge.SubscriptionCredits;
        Add(workspace, LedgerEntryKind.Refund, charge.Credits, charge.SubscriptionCredits, charge.RequestId, job, charge.Work);
    }

    private LedgerEntry? ChargeOf(Job job)
    {
        lock (gate)
        {
            return entries.Find(entry => entry.Kind == LedgerEntryKind.Charge && entry.JobId == job.Id);
        }
    }

    private int Sum(LedgerEntryKind kind)
    {
        lock (gate)
        {
            return entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Credits);
        }
    }

    private void Add(Workspace workspace, LedgerEntryKind kind, int credits, int subscription, string? requestId, Job? job, string? work)
    {
        lock (gate)
        {
            entries.Add(new LedgerEntry
            {
                Number = entries.Count,
                At = time.GetUtcNow(),
                Kind = kind,
                Credits = credits,
                SubscriptionCredits = subscription,
                WorkspaceId = workspace.Id,
                RequestId = requestId,
                JobId = job?.Id,
                CollectionId = job?.Collection.Id,
                ItemName = job?.Item?.Name,
                Work = work,
            });
        }
    }
}
