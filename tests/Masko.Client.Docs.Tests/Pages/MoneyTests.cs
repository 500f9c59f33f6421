using Masko.Client.Docs.Tests.Support;
using Masko.Client.Runs.Tests;
using Masko.Client.Runs.Tests.Files;
using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Pages;

public sealed class MoneyTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task What_is_unknown_is_looked_up(bool wasCarriedOut)
    {
        await using var studio = await Studio.OpenAsync();
        using var kit = new TestFolder();
        using var printed = new StringWriter();
        var fault = studio.Server.Faults.On(MaskoOperations.Generate);
        _ = wasCarriedOut ? fault.ResetAfterExecuting() : fault.ResetBeforeExecuting();
        var started = studio.Server.Time.GetUtcNow();

        var item = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, GenerateBody.Images(["Waving"]));
            return (await run.ToListAsync()).Single();
        });
        var lookUp = SnippetExtensions.Of(studio, Snippet.Of("money.md", "Look it up").InFolder(kit)).Given("ItemResult item", item)
            .Given("DateTimeOffset started", started).Given("TextWriter Console", printed).Compile();
        await studio.DriveAsync(lookUp);

        Assert.That(item.State, Is.EqualTo(ItemState.Unknown));
        Assert.That(kit.Files.Contains("waving.png"), Is.EqualTo(wasCarriedOut));
        Assert.That(printed.ToString().Trim(), Is.EqualTo(wasCarriedOut ? "" : "Waving never began: it can be sent again."));
    }

    [Test]
    public void The_table_of_prices_is_that_of_the_client()
    {
        var prices = new MaskoPrices();

        Assert.That(
            (prices.Image, prices.Edit, prices.Preview, prices.Logo, prices.AnimationSecond), Is.EqualTo((1m, 1m, 1m, 5m, 5m)), "docs/money.md says so");
    }
}
