namespace Masko.Client.Tests.Rules;

public sealed class RefusalTests
{
    private static readonly TimeSpan Four = TimeSpan.FromSeconds(4);
    private static readonly ImageAssetId Image = new("image-1");

    private static IEnumerable<TestCaseData> Broken =>
    [
        Case("a new item without a name", GenerateBody.Image("", "waving"), RuleIds.ItemName, "name"),
        Case("a new item with a blank name", GenerateBody.Image(" \t", "waving"), RuleIds.ItemName, "name"),
        Case("a logo without a name", GenerateBody.Logo("", "a fox"), RuleIds.ItemName, "name"),
        Case("a name beside an item id", Desk.With(GenerateBody.Regenerate("item-1", "waving"), new() { { "name", "Waving" } }), RuleIds.ItemName, "name"),
        Case("an item id beside a name", Desk.With(GenerateBody.Image("Waving", "waving"), new() { { "item_id", "item-1" } }), RuleIds.ItemName, "name"),
        Case("an image without a prompt", GenerateBody.Image("Waving", ""), RuleIds.EmptyPrompt, "image_prompt"),
        Case("a regenerate with a blank prompt", GenerateBody.Regenerate("item-1", "  "), RuleIds.EmptyPrompt, "image_prompt"),
        Case("an animation without a pose", GenerateBody.Animation("Waving", "\n", "waves", Four), RuleIds.EmptyPrompt, "image_prompt"),
        Case("an animation without a motion", GenerateBody.AnimationOf(Image, "Waving", " ", Four), RuleIds.EmptyPrompt, "animation_prompt"),
        Case("an animation of no image", GenerateBody.AnimationOf(default, "Waving", "waves", Four), RuleIds.EmptyPrompt, "image_prompt"),
        Case("an edit without instructions", GenerateBody.Edit("item-1", Image, ""), RuleIds.EditParts, "edit_instructions"),
        Case("an edit without a source", GenerateBody.Edit("item-1", default, "a hat"), RuleIds.EditParts, "source_image_asset_id"),
        Case("the address of a file as a source", GenerateBody.AnimationOf(new("https://assets.masko.ai/u/c/i-01234567.png"), "Waving", "waves", Four), RuleIds.AddressForId, "source_image_asset_id"),
        Case("the address of a file without its scheme", GenerateBody.AnimationOf(new("assets.masko.ai/u/c/i-01234567.png"), "Waving", "waves", Four), RuleIds.AddressForId, "source_image_asset_id"),
        Case("a picture itself as a source", GenerateBody.AnimationOf(new("data:image/png;base64,iVBORw0KGgo="), "Waving", "waves", Four), RuleIds.AddressForId, "source_image_asset_id"),
        Case("a regenerate of the address of a file without its scheme", GenerateBody.Regenerate("//assets.masko.ai/u/c/i-01234567.png", "waving"), RuleIds.ItemId, "item_id"),
        Case("an address as an end", GenerateBody.Transition(Image, new("http://x/y.png"), "Waving", "waves", Four), RuleIds.AddressForId, "end_image_asset_id"),
        Case("an end without a source", GenerateBody.Transition(default, Image, "Waving", "waves", Four), RuleIds.EndWithoutSource, "end_image_asset_id"),
        Case("an end added to an animation from words", Desk.With(GenerateBody.Animation("Waving", "stands", "waves", Four), new() { { "end_image_asset_id", "image-2" } }), RuleIds.EndWithoutSource, "end_image_asset_id"),
        Case("a transition without an end", GenerateBody.Transition(Image, default, "Waving", "waves", Four), RuleIds.EndWithoutSource, "end_image_asset_id"),
        Case("a transition that loops", Desk.With(GenerateBody.Transition(Image, new("image-2"), "Waving", "waves", Four), new() { { "loop", true } }), RuleIds.LoopingTransition, "loop"),
        Case("a regenerate of no item", GenerateBody.Regenerate(" ", "waving"), RuleIds.ItemId, "item_id"),
        Case("an edit of no item", GenerateBody.Edit("", Image, "a hat"), RuleIds.ItemId, "item_id"),
        Case("a regenerate of an address", GenerateBody.Regenerate("https://masko.ai/items/1", "waving"), RuleIds.ItemId, "item_id"),
        Case("a regenerate of the collection itself", GenerateBody.Regenerate(Desk.Fox, "waving"), RuleIds.ItemId, "item_id"),
        Case("no duration", GenerateBody.AnimationOf(Image, "Waving", "waves", TimeSpan.Zero), RuleIds.Duration, "duration"),
        Case("a negative duration", GenerateBody.AnimationOf(Image, "Waving", "waves", -Four), RuleIds.Duration, "duration"),
        Case("four hours", GenerateBody.AnimationOf(Image, "Waving", "waves", TimeSpan.FromHours(4)), RuleIds.Duration, "duration"),
        Case("a size of nothing", GenerateBody.AnimationOf(Image, "Waving", "waves", Four) with { Sizes = [480, 0] }, RuleIds.Sizes, "sizes"),
    ];

    private static IEnumerable<GenerateBody> Sound =>
    [
        GenerateBody.Image("Waving", "waving"),
        GenerateBody.Animation("Waving", "stands", "waves", Four) with { Loop = true },
        GenerateBody.Animation("Waving", "stands", "waves", TimeSpan.FromSeconds(2.5)),
        GenerateBody.AnimationOf(Image, "Waving", "waves", Four) with { Sizes = [480, 360], Loop = true },
        GenerateBody.Transition(Image, new("image-2"), "Waving", "waves", Four) with { AutoReverse = true },
        GenerateBody.Edit("item-1", Image, "a hat"),
        GenerateBody.Logo("Badge", "a fox"),
        GenerateBody.Logo("Badge", ""),
        GenerateBody.Regenerate("item-1", "waving"),
        Desk.With(GenerateBody.Image("Waving", "waving"), new() { { "seed", 7 } }),
        Desk.With(GenerateBody.Image("Waving", "waving"), new() { { "type", "hologram" }, { "name", "" } }),
    ];

    [TestCaseSource(nameof(Broken))]
    public async Task A_broken_rule_is_found_by_its_field(GenerateBody body, string rule, string field)
    {
        var finding = (await new Desk().CheckAsync(body)).Single(finding => finding.RuleId == rule);

        Assert.That(finding.Field, Is.EqualTo(field));
        Assert.That(finding.IsWarning, Is.False);
        Assert.That(finding.Code, Is.EqualTo(rule));
        Assert.That(finding.Message, Does.StartWith($"`{field}` is ").And.EndsWith($". (rule {rule})").And.Contains(finding.WayOut).And.Not.Contains(".."));
    }

    [TestCaseSource(nameof(Sound))]
    public async Task A_sound_body_breaks_none(GenerateBody body) => Assert.That(await new Desk().CheckAsync(body), Is.Empty);

    [Test]
    public async Task Everything_that_is_wrong_is_told_not_only_the_first()
    {
        var found = await new Desk().CheckAsync(GenerateBody.Animation("", "", "", TimeSpan.Zero) with { Sizes = [0] });

        Assert.That(found.Select(finding => finding.Field), Is.EquivalentTo(new[] { "name", "image_prompt", "animation_prompt", "duration", "sizes" }));
    }

    [Test]
    public async Task A_value_is_one_line_and_not_endless()
    {
        var found = await new Desk().CheckAsync(GenerateBody.Regenerate("a://" + new string('x', 5000) + "\r\ny", "waving"));

        Assert.That(found.Single().Message, Has.Length.LessThan(500).And.Not.Contains("\n"));
        Assert.That(found.Single().Value, Has.Length.GreaterThan(5000));
    }

    private static TestCaseData Case(string name, GenerateBody body, string rule, string field) => new TestCaseData(body, rule, field).SetArgDisplayNames(name);
}
