namespace Masko.Client.Tests.Money;

public sealed class MaskoPricesTests
{
    private static readonly ImageAssetId Image = new("a");

    private static IEnumerable<TestCaseData> Documented =>
    [
        new(GenerateBody.Image("n", "p"), 1),
        new(GenerateBody.Animation("n", "p", "m", TimeSpan.FromSeconds(4)), 21),
        new(GenerateBody.AnimationOf(Image, "n", "m", TimeSpan.FromSeconds(4)) with { Sizes = [480, 360] }, 20),
        new(GenerateBody.Transition(Image, Image, "n", "m", TimeSpan.FromSeconds(4)) with { AutoReverse = true }, 20),
        new(GenerateBody.Edit("i", Image, "a hat"), 1),
        new(GenerateBody.Logo("n", "p"), 5),
        new(GenerateBody.Regenerate("i", "p"), 1),
    ];

    [TestCaseSource(nameof(Documented))]
    public void The_prices_are_the_documented_ones(GenerateBody body, int credits) => Assert.That(new MaskoPrices().Of(body), Is.EqualTo(credits));

    [TestCase(2.5, 15)]
    [TestCase(4.0001, 25)]
    [TestCase(0, 0)]
    [TestCase(-4, 0)]
    public void A_second_that_has_begun_counts_whole(double seconds, int credits) =>
        Assert.That(new MaskoPrices().Of(GenerateBody.AnimationOf(Image, "n", "m", TimeSpan.FromSeconds(seconds))), Is.EqualTo(credits));

    [Test]
    public void A_credit_that_has_begun_counts_whole() =>
        Assert.That(new MaskoPrices { AnimationSecond = 0.3m }.Of(GenerateBody.AnimationOf(Image, "n", "m", TimeSpan.FromSeconds(4))), Is.EqualTo(2));

    [Test]
    public void A_preview_counts_as_what_it_is_said_to_cost()
    {
        Assert.That(new MaskoPrices().Of(new PreviewBody { Prompt = "p" }), Is.EqualTo(1));
        Assert.That(new MaskoPrices { Preview = 0 }.Of(new PreviewBody { Prompt = "p" }), Is.Zero);
    }

    [Test]
    public void A_price_is_not_negative() =>
        Assert.That(() => new MaskoPrices { Logo = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("MaskoPrices.Logo"));
}
