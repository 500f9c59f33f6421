using Masko.Client.Testing.Tests.Bulk;

namespace Masko.Client.Testing.Tests.VidiKing;

public sealed class LedgerTests
{
    [Test]
    public async Task Money_is_held_at_submit_then_settled_for_what_is_done_and_given_back_for_the_rest()
    {
        await using var box = await Boxes.VidiKingAsync(options => options.ImageTime = TimeSpan.FromSeconds(1));

        await box.SubmitAsync("red", "forbidden", "blue");
        var (held, spent) = (box.Ledger.OnHold, box.Ledger.Spent);
        box.Advance(3);

        Assert.Multiple(() =>
        {
            Assert.That((held, spent), Is.EqualTo((new BulkMoney(0.42m), BulkMoney.None)));
            Assert.That((box.Ledger.Held, box.Ledger.Settled, box.Ledger.Refunded), Is.EqualTo((new BulkMoney(0.42m), new BulkMoney(0.28m), new BulkMoney(0.14m))));
            Assert.That((box.Ledger.OnHold, box.Ledger.Spent, box.Ledger.PaidItems), Is.EqualTo((BulkMoney.None, new BulkMoney(0.28m), 2)));
            Assert.That(
                box.Ledger.Entries.Skip(3).Select(entry => (entry.Kind, entry.Index)),
                Is.EqualTo(new (BulkLedgerEntryKind, int?)[] { (BulkLedgerEntryKind.Settle, 0), (BulkLedgerEntryKind.Refund, 1), (BulkLedgerEntryKind.Settle, 2) }));
        });
    }

    [TestCase("red", 0.14)]
    [TestCase("forbidden", 0)]
    public async Task A_fee_can_be_paid_once_a_job_that_makes_anything(string first, decimal spent)
    {
        await using var box = await Boxes.VidiKingAsync(options => options.Prices.FeePerJob = true);

        await box.SubmitAsync(first, "also forbidden");

        Assert.That(box.Ledger.Held, Is.EqualTo(new BulkMoney(0.18m)));
        Assert.That((box.Ledger.Spent, box.Ledger.OnHold), Is.EqualTo((new BulkMoney(spent), BulkMoney.None)));
    }

    [Test]
    public async Task A_job_that_fails_gives_everything_back()
    {
        await using var box = await Boxes.VidiKingAsync();
        box.Server.Faults.OnJob().Fails("Out of GPUs.");

        var said = await box.EndAsync("red", "blue");

        Assert.That(((string?)said.Json["status"], (string?)said.Json["error"], said.Json["images"]), Is.EqualTo(("FAILED", "Out of GPUs.", (object?)null)));
        Assert.That((box.Ledger.Refunded, box.Ledger.Spent), Is.EqualTo((new BulkMoney(0.28m), BulkMoney.None)));
    }

    [Test]
    public async Task What_the_account_cannot_hold_is_not_begun()
    {
        await using var box = await Boxes.VidiKingAsync(options => (options.Balance, options.ImageTime) = (new BulkMoney(0.30m, 1), TimeSpan.FromSeconds(1)));

        await box.SubmitAsync("red", "forbidden");
        var refused = await box.SubmitAsync("blue");
        box.Advance(2);
        var accepted = await box.SubmitAsync("blue");
        var credits = await box.PostAsync(Wishes.BulkPath, """{"operation":"edit","items":[{"src":"http://a/1"},{"src":"http://a/2"}]}""");

        Assert.That((refused.Status, refused.Message), Is.EqualTo((402, "Not enough money. Required: $0.14, balance: $0.02 and 1 credit.")));
        Assert.That(accepted.Status, Is.EqualTo(202));
        Assert.That((credits.Status, credits.Code), Is.EqualTo((402, "insufficient_funds")));
        Assert.That(box.Server.Balance, Is.EqualTo(new BulkMoney(0.02m, 1)));
    }

    [Test]
    public async Task The_same_item_twice_is_told_unless_it_is_made_by_other_means()
    {
        await using var box = await Boxes.VidiKingAsync();
        await EditAsync("jpg");
        await EditAsync("webp");
        box.Ledger.ShouldHoldEachItemOnce();

        await EditAsync("webp");

        Assert.That(box.Ledger.ShouldHoldEachItemOnce, Throws.TypeOf<MaskoServerAssertionException>().With.Message.Contains("http://a/1").And.Message.Contains("webp"));

        Task EditAsync(string format) => box.PostAsync(Wishes.BulkPath, $$$"""{"operation":"edit","items":[{"src":"http://a/1"}],"output":{"format":"{{{format}}}"}}""");
    }
}
