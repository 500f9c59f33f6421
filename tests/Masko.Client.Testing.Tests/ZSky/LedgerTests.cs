using Masko.Client.Testing.Tests.Bulk;

namespace Masko.Client.Testing.Tests.ZSky;

public sealed class LedgerTests
{
    [Test]
    public async Task Only_what_is_done_is_charged()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Faults.OnItem().WithWords("blue").Fails("render_error", "No blue left.");

        var said = await box.BatchAsync("red", "blue", "forbidden", "green");

        Assert.That(said.Statuses("results"), Is.EqualTo(["success", "failed", "failed", "success"]));
        Assert.That(box.Ledger.Spent, Is.EqualTo(new BulkMoney(0.04m)));
        Assert.That(box.Ledger.Entries.Select(entry => (entry.Kind, entry.Index, entry.Amount.Dollars)), Is.EqualTo(
            new (BulkLedgerEntryKind, int?, decimal)[] { (BulkLedgerEntryKind.Charge, 0, 0.02m), (BulkLedgerEntryKind.Charge, 3, 0.02m) }));
        Assert.That((box.Ledger.PaidItems, box.Ledger.OnHold), Is.EqualTo((2, BulkMoney.None)));
        Assert.That(box.Server.Balance, Is.Null);
    }

    [Test]
    public async Task A_price_can_be_that_of_a_subscription()
    {
        await using var box = await Boxes.ZSkyAsync(options => options.ImagePrice = 0.0135m);

        await box.BatchAsync("one", "two");

        Assert.That(box.Ledger.Spent, Is.EqualTo(new BulkMoney(0.027m)));
    }

    [Test]
    public async Task The_same_item_twice_is_told_by_name()
    {
        await using var box = await Boxes.ZSkyAsync();
        await box.BatchAsync("red", "blue");
        box.Ledger.ShouldHoldEachItemOnce();

        await box.BatchAsync("green", "blue");

        Assert.That(box.Ledger.ShouldHoldEachItemOnce, Throws.TypeOf<MaskoServerAssertionException>().With.Message
            .Contains("1 item(s) were paid more than once").And.Message.Contains("\"blue\"").And.Message.Contains("$0.02 for item 1 of job batch_").And.Message.Not.Contains("red"));
    }

    [Test]
    public async Task An_item_that_failed_may_be_asked_for_again_and_equal_items_of_one_batch_are_wishes_of_their_own()
    {
        await using var box = await Boxes.ZSkyAsync();
        box.Server.Faults.OnItem(item => item.Attempt == 0).WithWords("blue").Fails();

        await box.BatchAsync("red", "red", "blue");
        var again = await box.BatchAsync("blue");

        Assert.That(again.Statuses("results"), Is.EqualTo(["success"]));
        Assert.That(box.Ledger.PaidItems, Is.EqualTo(3));
        box.Ledger.ShouldHoldEachItemOnce();
    }

    [Test]
    public async Task What_the_account_cannot_pay_is_not_begun_and_what_is_under_way_counts()
    {
        await using var box = await Boxes.ZSkyAsync(options => (options.Balance, options.ImageTime) = (new BulkMoney(0.05m), TimeSpan.FromSeconds(1)));

        await box.TellAsync("red", "blue");
        var refused = await box.BatchAsync("green");
        box.Advance(2);
        box.Server.Grant(new(0.01m));
        var accepted = await box.PostAsync(Wishes.BatchPath, Wishes.ToldBatch("green"));

        Assert.That((refused.Status, refused.Code, refused.Message), Is.EqualTo((402, "insufficient_funds", "Not enough money. Required: $0.02, balance: $0.01.")));
        Assert.That(accepted.Status, Is.EqualTo(200));
        Assert.That(box.Server.Balance, Is.EqualTo(new BulkMoney(0.02m)));
    }
}
