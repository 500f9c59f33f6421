using System.Reflection;

namespace Masko.Client.Tests.Webhooks;

public sealed class NothingLeaksTests
{
    private static IEnumerable<TestCaseData> Refusals =>
    [
        new TestCaseData(0, Delivery.Text, null).SetArgDisplayNames("no header"),
        new TestCaseData(0, Delivery.Text, Delivery.Signature[1..]).SetArgDisplayNames("malformed"),
        new TestCaseData(0, Delivery.Text + " ", Delivery.Signature).SetArgDisplayNames("wrong"),
        new TestCaseData(0, "{}", Delivery.SignatureOf("{}")).SetArgDisplayNames("no timestamp"),
        new TestCaseData(1000, Delivery.Text, Delivery.Signature).SetArgDisplayNames("too old"),
        new TestCaseData(-1000, Delivery.Text, Delivery.Signature).SetArgDisplayNames("too new"),
    ];

    [TestCaseSource(nameof(Refusals))]
    public void A_refusal_tells_neither_a_secret_nor_a_signature(int seconds, string text, string? signature)
    {
        var told = Delivery.Verifier(seconds).Refusal(text, signature).ToString();

        foreach (var hidden in new[] { Delivery.Secret, Delivery.SignatureOf(text), signature ?? Delivery.Signature })
        {
            Assert.That(told, Does.Not.Contain(hidden).IgnoreCase);
        }
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_refusal_is_one_line_that_says_what_to_do(int seconds, string text, string? signature) =>
        Assert.That(Delivery.Verifier(seconds).Refusal(text, signature).Message, Does.Match(@"^[^\n]{40,}[.?]$"));

    [Test]
    public void Every_reason_has_a_refusal_of_its_own()
    {
        var reasons = Refusals.Select(data => Delivery.Verifier((int)data.Arguments[0]!).Refusal((string)data.Arguments[1]!, (string?)data.Arguments[2]));

        Assert.That(reasons.Select(refusal => refusal.Reason), Is.EquivalentTo(Enum.GetValues<WebhookRefusal>()));
    }

    [Test]
    public void What_knows_a_secret_does_not_print_it()
    {
        object[] knowing = [Delivery.Verifier(), new WebhookSigner(Delivery.Secret), new WebhookVerifierOptions { Secrets = [Delivery.Secret] }];

        Assert.That(knowing.Select(each => each.ToString()), Has.None.Contains(Delivery.Secret));
        Assert.That(typeof(WebhookVerifier).GetProperties(BindingFlags.Public | BindingFlags.Instance), Is.Empty);
    }
}
