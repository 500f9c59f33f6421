using NSubstitute;

namespace Masko.Client.Tests.Rules;

public sealed class ItemTests
{
    [Test]
    public async Task An_asset_is_no_item()
    {
        var desk = new Desk().Seen(new Asset { Id = "a", Type = AssetKind.Image });

        Assert.That((await desk.CheckAsync(GenerateBody.Regenerate("a", "waving"))).Single().Message, Does.Contain("an asset (image), not an item"));
    }

    [Test]
    public async Task An_item_that_the_collection_does_not_list_is_a_warning_and_the_list_is_read_once_a_run()
    {
        var desk = new Desk();
        desk.Items.ListAsync(default!).ReturnsForAnyArgs(new Page<Item> { Items = [new Item { Id = "i" }] });

        var found = await desk.RunAsync([GenerateBody.Regenerate("i", "waves"), GenerateBody.Regenerate("gone", "waves"), GenerateBody.Regenerate("lost", "waves")]);

        Assert.That(found, Is.Empty);
        Assert.That(desk.Heard.All.Select(finding => finding.Value), Is.EqualTo(new[] { "gone", "lost" }));
        await desk.Items.ReceivedWithAnyArgs(1).ListAsync(default!);
    }

    [Test]
    public async Task A_list_with_more_pages_proves_nothing()
    {
        var desk = new Desk();
        desk.Items.ListAsync(default!).ReturnsForAnyArgs(new Page<Item> { Meta = new() { Pagination = new() { HasMore = true } } });

        Assert.That(await desk.CheckAsync(GenerateBody.Regenerate("gone", "waves")), Is.Empty);
        Assert.That(desk.Heard.All, Is.Empty);
    }

    [TestCase(null)]
    [TestCase(false)]
    public async Task A_full_page_proves_nothing_whatever_it_says(bool? hasMore)
    {
        var desk = new Desk();
        desk.Items.ListAsync(default!).ReturnsForAnyArgs(new Page<Item>
        {
            Items = [.. Enumerable.Range(0, 100).Select(number => new Item { Id = $"i{number}" })],
            Meta = new() { Pagination = new() { HasMore = hasMore } },
        });

        Assert.That(await desk.CheckAsync(GenerateBody.Regenerate("gone", "waves")), Is.Empty);
        Assert.That(desk.Heard.All, Is.Empty);
    }

    [Test]
    public async Task An_item_of_another_collection_is_a_warning_and_one_that_was_seen_is_not_asked_for()
    {
        var desk = new Desk().Seen(new Item { Id = "i", CollectionId = "bear-1" }).Seen(new GenerationAccepted { ItemId = "mine" });

        await desk.RunAsync([GenerateBody.Regenerate("i", "waves"), GenerateBody.Regenerate("mine", "waves")]);

        Assert.That(desk.Heard.All.Single().Message, Does.Contain("an item of collection bear-1"));
        await desk.Items.DidNotReceiveWithAnyArgs().ListAsync(default!);
    }

    [Test]
    public async Task A_name_that_a_run_has_twice_is_a_warning_and_two_runs_do_not_meet()
    {
        var desk = new Desk();

        await desk.RunAsync([GenerateBody.Image("Waving", "waves"), GenerateBody.Image(" WAVING ", "waves"), GenerateBody.Image("Jumping", "jumps")]);
        await desk.RunAsync([GenerateBody.Image("Jumping", "jumps")]);

        Assert.That(desk.Heard.All.Single(), Has.Property("RuleId").EqualTo(RuleIds.DuplicateName).And.Property("Value").EqualTo(" WAVING "));
    }

    [Test]
    public async Task A_hundred_thousand_names_are_not_kept_but_for_a_few_bytes_each()
    {
        var desk = new Desk();
        var run = desk.Rules.ForRun(Desk.Fox, null);
        await run.CheckAsync(GenerateBody.Image("first", "waves"), CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var number = 0; number < 100_000; number++)
        {
            await run.CheckAsync(GenerateBody.Image($"Pose {number}", "waves"), CancellationToken.None);
        }

        // 3.1 MB as they are kept, 7.9 MB with the names themselves.
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(5_000_000));
        Assert.That(desk.Heard.All, Is.Empty);
        GC.KeepAlive(run);
    }

    [Test]
    public async Task A_logo_that_was_forbidden_is_refused_for_a_while_in_that_collection()
    {
        var desk = new Desk();
        var logo = GenerateBody.Logo("Badge", "a fox");
        desk.Rules.Knowledge.Logos.Saw(Desk.Fox, GenerateBody.Image("Waving", "waves"), System.Net.HttpStatusCode.Forbidden);
        Assert.That(await desk.CheckAsync(logo), Is.Empty);

        desk.Rules.Knowledge.Logos.Saw(Desk.Fox, logo, new BatchEntry { Error = new() { Code = "forbidden" } });
        Assert.That((await desk.CheckAsync(logo)).Single().RuleId, Is.EqualTo(RuleIds.LogoPlan));
        Assert.That(await desk.Rules.ForCall("bear-1").CheckAsync(logo, CancellationToken.None), Is.Empty);

        desk.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await desk.CheckAsync(logo), Is.Empty);
    }

    [Test]
    public async Task A_logo_that_was_taken_makes_a_refusal_forgotten()
    {
        var desk = new Desk();
        var logo = GenerateBody.Logo("Badge", "a fox");
        desk.Rules.Knowledge.Logos.Saw(Desk.Fox, logo, System.Net.HttpStatusCode.Forbidden);

        desk.Rules.Knowledge.Logos.Saw(Desk.Fox, logo, System.Net.HttpStatusCode.Accepted);

        Assert.That(await desk.CheckAsync(logo), Is.Empty);
    }
}
