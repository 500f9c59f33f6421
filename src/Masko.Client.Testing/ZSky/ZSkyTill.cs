using Masko.Client.Testing.Bulk;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.ZSky;

/// <summary>Charges what is done. What is under way is spoken for, so that two requests do not spend the same money.</summary>
internal sealed class ZSkyTill(BulkWorld world, ZSkyServerOptions options) : IBulkTill
{
    private readonly BulkMoney price = new(options.ImagePrice);
    private BulkMoney spokenFor;

    public void Open(BulkWork work)
    {
        var cost = price * work.Items.Count;
        var left = world.Ledger.Left - spokenFor;
        spokenFor += options.Balance is null || left.Covers(cost) ? cost : throw ApiFailure.InsufficientFunds(cost, left);
    }

    public void Close(BulkWork work)
    {
        spokenFor -= price * work.Items.Count;
        foreach (var item in work.Items.Where(item => item.IsMade))
        {
            world.Ledger.Add(BulkLedgerEntryKind.Charge, price, work, item);
        }
    }
}
