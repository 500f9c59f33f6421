namespace Masko.Client.Tests.Rules;

public sealed class OwnRulesTests
{
    private static readonly ImageBody Rude = GenerateBody.Image("Waving", "a rude gesture");

    [Test]
    public async Task A_rule_that_is_switched_off_finds_nothing()
    {
        var desk = new Desk(rules => rules.Off.Add("masko-r005"));

        Assert.That(await desk.CheckAsync(GenerateBody.Image("Waving", "")), Is.Empty);
    }

    [Test]
    public async Task An_added_rule_sees_the_body_as_it_goes_over_the_wire()
    {
        var desk = new Desk(rules => rules.Added.Add(Polite));

        var finding = (await desk.CheckAsync(Rude)).Single();

        Assert.That(finding.Message, Is.EqualTo("`image_prompt` is 'a rude gesture', which is impolite. Be kind. (rule ACME-1)"));
    }

    [Test]
    public async Task An_added_rule_may_ask()
    {
        var desk = new Desk(rules => rules.Added.Add(new GenerationRule("ACME-2", async (body, context, token) =>
            body is AnimationOfBody clip && await context.KindOfAsync(clip.SourceImageAssetId.Value, token) == AssetKind.Image
                ? [RuleFinding.Refusal("ACME-2", "source_image_asset_id", clip.SourceImageAssetId.Value, $"in {context.CollectionId}", "No clips today.")]
                : [])));
        desk.Seen(new Asset { Id = "a", Type = AssetKind.Image });

        Assert.That((await desk.CheckAsync(GenerateBody.AnimationOf(new("a"), "n", "m", TimeSpan.FromSeconds(4)))).Single().Message, Does.Contain("in fox-1"));
        Assert.That(await desk.CheckAsync(GenerateBody.AnimationOf(new("b"), "n", "m", TimeSpan.FromSeconds(4))), Is.Empty);
    }

    [Test]
    public async Task An_added_rule_with_the_id_of_another_takes_its_place()
    {
        var desk = new Desk(rules => rules.Added.Add(new GenerationRule(RuleIds.EmptyPrompt, (_, _) => [])));

        Assert.That(await desk.CheckAsync(GenerateBody.Image("Waving", "")), Is.Empty);
    }

    [Test]
    public async Task A_rule_of_a_run_with_the_id_of_one_of_the_client_takes_its_place()
    {
        var desk = new Desk(rules => rules.Added.Add(Polite));

        Assert.That(await desk.RunAsync([Rude], new() { Added = { new GenerationRule(Polite.Id, (_, _) => []) } }), Is.Empty);
        Assert.That(await desk.RunAsync([Rude]), Has.Count.EqualTo(1), "in that run alone");
    }

    [Test]
    public async Task A_rule_that_breaks_has_not_said_yes()
    {
        var desk = new Desk(rules => rules.Added.Add(new GenerationRule("ACME-3", (_, _) => throw new InvalidOperationException("No list of words."))));

        var finding = (await desk.CheckAsync(Rude)).Single();

        Assert.That(finding.Message, Does.Contain("ACME-3").And.Contain("No list of words."));
        Assert.That(finding.Error, Is.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task What_a_run_says_comes_on_top_of_what_the_client_says()
    {
        var own = new Heard();
        var desk = new Desk(rules => rules.Off.Add(RuleIds.EmptyPrompt));

        var found = await desk.RunAsync(
            [GenerateBody.Image("", ""), Rude, Rude], new() { Off = { RuleIds.ItemName }, Added = { Polite }, Warnings = own });

        Assert.That(found.Select(problem => problem.Code), Is.EqualTo(new[] { "ACME-1", "ACME-1" }));
        Assert.That(own.Ids, Is.EqualTo(new[] { RuleIds.DuplicateName }));
        Assert.That(desk.Heard.All, Is.Empty);
    }

    [Test]
    public async Task Whoever_hears_warnings_and_breaks_stops_nothing()
    {
        var desk = new Desk(rules => rules.Warnings = new Broken());

        Assert.That(await desk.CheckAsync(GenerateBody.Animation("n", "p", "m", TimeSpan.FromMinutes(1))), Is.Empty);
    }

    [TestCase(-1)]
    [TestCase(1001)]
    public void The_number_of_look_ups_has_its_range(int value) => Assert.That(
        () => new MaskoRuleOptions { MaxLookups = value }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("MaskoRuleOptions.MaxLookups is 0 to 1,000"));

    private static GenerationRule Polite { get; } = new("ACME-1", (_, context) =>
        context.Json.GetProperty("image_prompt").GetString() is { } prompt && prompt.Contains("rude", StringComparison.Ordinal)
            ? [RuleFinding.Refusal("ACME-1", "image_prompt", prompt, "which is impolite", "Be kind.")]
            : []);

    private sealed class Broken : IProgress<RuleFinding>
    {
        public void Report(RuleFinding value) => throw new InvalidOperationException("The log is full.");
    }
}
