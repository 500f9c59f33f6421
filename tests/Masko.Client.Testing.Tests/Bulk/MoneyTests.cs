namespace Masko.Client.Testing.Tests.Bulk;

public sealed class MoneyTests
{
    [TestCase(0, 0, "$0.00")]
    [TestCase(1.4, 0, "$1.40")]
    [TestCase(0.0135, 0, "$0.0135")]
    [TestCase(0, 3, "3 credits")]
    [TestCase(0.14, 2, "$0.14 and 2 credits")]
    public void An_amount_reads_as_people_write_it(decimal dollars, decimal credits, string text) =>
        Assert.That(new BulkMoney(dollars, credits).ToString(), Is.EqualTo(text));

    [Test]
    public void Both_kinds_add_up_apart() =>
        Assert.That((new BulkMoney(0.1m, 2) * 3) + new BulkMoney(1) - new BulkMoney(0.2m, 5), Is.EqualTo(new BulkMoney(1.1m, 1)));
}
