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
        List<GenerateBody> again = [];

        var results = await studio.DriveAsync(async () =>
        {
            await using var run = studio.Masko.Run(studio.Fox.Id, GenerateBody.Images(["Waving"]));
            return await run.ToListAsync();
        });
        var lookUp = SnippetExtensions.Of(studio, Snippet.Of("money.md", "Look it up").InFolder(kit))
            .Given("IReadOnlyList<ItemResult<GenerateBody, Job>> results", results).Given("List<GenerateBody> again", again)
            .Given("TextWriter Console", printed).Compile();
        await studio.DriveAsync(lookUp);

        Assert.That(results.Single().State, Is.EqualTo(ItemState.Unknown));
        Assert.That(kit.Files.Contains("waving.png"), Is.EqualTo(wasCarriedOut));
        Assert.That((again.Count, printed.ToString()), Is.EqualTo((wasCarriedOut ? 0 : 1, "")));
    }

    [Test]
    public async Task A_single_call_that_is_lost_is_looked_up_by_its_exception()
    {
        await using var studio = await Studio.OpenAsync();
        using var printed = new StringWriter();
        studio.Server.Faults.On(MaskoOperations.Generate).ResetAfterExecuting();
        var call = SnippetExtensions.Of(studio, Snippet.Of("money.md", "Look it up", 1))
            .Given("GenerateBody pose", GenerateBody.Image("Waving", "waving hello")).Given("TextWriter Console", printed).Compile();

        await studio.DriveAsync(call);

        Assert.That(printed.ToString(), Does.Match("^Found: Job [^ ]+ is that of 'Waving'."));
        Assert.That(studio.Server.Ledger.Spent, Is.EqualTo(1));
    }

    [Test]
    public void The_table_of_prices_is_that_of_the_client()
    {
        var prices = new MaskoPrices();

        Assert.That(
            (prices.Image, prices.Edit, prices.Preview, prices.Logo, prices.AnimationSecond), Is.EqualTo((1m, 1m, 1m, 5m, 5m)), "docs/money.md says so");
    }
}
