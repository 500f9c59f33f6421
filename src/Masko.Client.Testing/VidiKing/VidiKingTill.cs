using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.VidiKing;

/// <summary>Holds what a job can cost when it is submitted; at its end what is done is settled, and the rest given back.</summary>
internal sealed class VidiKingTill(BulkWorld world, VidiKingServerOptions options) : IBulkTill
{
    public void Open(BulkWork work)
    {
        var (image, job) = PricesOf(work);
        var cost = (image * work.Items.Count) + job;
        if (options.Balance is not null && !world.Ledger.Left.Covers(cost))
        {
            throw ApiFailure.InsufficientFunds(cost, world.Ledger.Left);
        }

        Add(BulkLedgerEntryKind.Hold, job, work, null);
        foreach (var item in work.Items)
        {
            Add(BulkLedgerEntryKind.Hold, image, work, item);
        }
    }

    public void Close(BulkWork work)
    {
        var (image, job) = PricesOf(work);
        Add(KindFor(work.Items.Any(item => item.IsMade)), job, work, null);
        foreach (var item in work.Items)
        {
            Add(KindFor(item.IsMade), image, work, item);
        }
    }

    private static BulkLedgerEntryKind KindFor(bool isMade) => isMade ? BulkLedgerEntryKind.Settle : BulkLedgerEntryKind.Refund;

    private (BulkMoney Image, BulkMoney Job) PricesOf(BulkWork work) => (options.Prices.Image(work.Operation), options.Prices.Job(work.Operation));

    private void Add(BulkLedgerEntryKind kind, BulkMoney amount, BulkWork work, BulkPiece? item)
    {
        if (item is not null || amount != BulkMoney.None)
        {
            world.Ledger.Add(kind, amount, work, item);
        }
    }
}
