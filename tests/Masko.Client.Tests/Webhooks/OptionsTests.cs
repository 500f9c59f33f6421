namespace Masko.Client.Tests.Webhooks;

public sealed class OptionsTests
{
    [Test]
    public void Without_a_secret_there_is_no_verifier() => Assert.That(
        () => new WebhookVerifier(new WebhookVerifierOptions()),
        Throws.ArgumentException.With.Message.StartsWith("WebhookVerifierOptions.Secrets has no secret."));

    [TestCase("")]
    [TestCase(null)]
    public void An_empty_secret_is_refused(string? secret) => Assert.That(
        () => new WebhookVerifier(secret!),
        Throws.ArgumentException.With.Message.StartsWith("WebhookVerifierOptions.Secrets, entry 1 of 1, is empty."));

    [TestCase("whsec_hush\n", 10)]
    [TestCase("whsec_hush\r\n", 10)]
    [TestCase(" whsec_hush", 0)]
    [TestCase("whsec hush", 5)]
    [TestCase("   ", 0)]
    [TestCase("whsec_hüsh", 7)]
    public void A_secret_with_a_character_that_none_has_is_refused_by_its_position_and_not_told(string secret, int position)
    {
        var error = Assert.Throws<ArgumentException>(() => _ = new WebhookVerifier(new WebhookVerifierOptions { Secrets = ["whsec_good", secret] }))!;

        Assert.That(error.Message, Does.Contain("entry 2 of 2").And.Contain($"at position {position} of {secret.Length}"));
        Assert.That(error.Message, Does.Not.Contain("sh").And.Not.Contain("whsec_good"));
    }

    [TestCase("00:00:00")]
    [TestCase("-00:00:01")]
    [TestCase("30.00:00:01")]
    public void A_tolerance_that_makes_no_sense_is_refused(string tolerance) => Assert.That(
        () => Delivery.Verifier(configure: options => options.Tolerance = TimeSpan.Parse(tolerance, null)),
        Throws.ArgumentException.With.Message.StartsWith($"WebhookVerifierOptions.Tolerance is {tolerance}; it is more than zero and at most 30 days"));

    [Test]
    public void A_clock_is_needed() => Assert.That(
        () => Delivery.Verifier(configure: options => options.Time = null!),
        Throws.ArgumentException.With.Message.StartsWith("WebhookVerifierOptions.Time is null"));
}
