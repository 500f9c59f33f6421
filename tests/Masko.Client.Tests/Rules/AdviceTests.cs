namespace Masko.Client.Tests.Rules;

public sealed class AdviceTests
{
    private static readonly TimeSpan Four = TimeSpan.FromSeconds(4);

    private static IEnumerable<TestCaseData> Odd =>
    [
        Case("a blink", GenerateBody.Animation("Waving", "stands", "waves", TimeSpan.FromMilliseconds(4)), RuleIds.UnusualDuration, "0.004"),
        Case("a minute", GenerateBody.Animation("Waving", "stands", "waves", TimeSpan.FromMinutes(1)), RuleIds.UnusualDuration, "60"),
        Case("a speck", GenerateBody.Animation("Waving", "stands", "waves", Four) with { Sizes = [480, 8] }, RuleIds.UnusualSize, "8"),
        Case("a wall", GenerateBody.Animation("Waving", "stands", "waves", Four) with { Sizes = [5000] }, RuleIds.UnusualSize, "5000"),
        Case("a field twice", Desk.With(GenerateBody.Image("Waving", "waves"), new() { { "image_prompt", "jumps" } }), RuleIds.MisplacedField, "jumps"),
        Case("a source for an image", Desk.With(GenerateBody.Image("Waving", "waves"), new() { { "edit_instructions", "a hat" } }), RuleIds.MisplacedField, "a hat"),
        Case("a way back without a transition", Desk.With(GenerateBody.Animation("Waving", "stands", "waves", Four), new() { { "auto_reverse", true } }), RuleIds.MisplacedField, "True"),
    ];

    [TestCaseSource(nameof(Odd))]
    public async Task What_the_service_may_take_is_a_warning(GenerateBody body, string rule, string value)
    {
        var desk = new Desk();

        Assert.That(await desk.CheckAsync(body), Is.Empty);
        Assert.That(desk.Heard.All.Single(), Has.Property("RuleId").EqualTo(rule).And.Property("IsWarning").True.And.Property("Value").EqualTo(value));
    }

    private static TestCaseData Case(string name, GenerateBody body, string rule, string value) => new TestCaseData(body, rule, value).SetArgDisplayNames(name);
}
