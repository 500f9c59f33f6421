using System.Text;

namespace Masko.Client.Tests.Webhooks;

public sealed class VerifyTests
{
    [Test]
    public void A_delivery_that_is_signed_rightly_is_read()
    {
        var jobEvent = Delivery.Verifier().Read(Delivery.Body, Delivery.Signature);

        Assert.That((jobEvent.Event, jobEvent.JobId, jobEvent.Timestamp), Is.EqualTo((JobEventType.JobCompleted, "j1", Delivery.Moment)));
    }

    [Test]
    public void Verifying_alone_says_nothing_to_a_good_one() =>
        Assert.That(() => Delivery.Verifier().Verify(Delivery.Body, Delivery.Signature), Throws.Nothing);

    [Test]
    public void Upper_case_digits_are_the_same_signature() =>
        Assert.That(() => Delivery.Verifier().Verify(Delivery.Body, Delivery.Signature.ToUpperInvariant()), Throws.Nothing);

    [Test]
    public void The_key_is_the_whole_secret_with_its_beginning() =>
        Assert.That(Delivery.Verifier(configure: options => options.Secrets = ["test"]).Refusal().Reason, Is.EqualTo(WebhookRefusal.WrongSignature));

    [TestCase("whsec_new", "whsec_test")]
    [TestCase("whsec_test", "whsec_new")]
    [TestCase("whsec_a", "whsec_test", "whsec_b")]
    public void While_secrets_are_rotated_any_of_them_is_good(params string[] secrets) =>
        Assert.That(() => Delivery.Verifier(configure: options => options.Secrets = secrets).Verify(Delivery.Body, Delivery.Signature), Throws.Nothing);

    [Test]
    public void A_secret_that_was_removed_is_no_longer_good() =>
        Assert.That(
            Delivery.Verifier(configure: options => options.Secrets = ["whsec_new", "whsec_newer"]).Refusal().Reason,
            Is.EqualTo(WebhookRefusal.WrongSignature));

    [Test]
    public void Secrets_are_copied()
    {
        List<string> secrets = [Delivery.Secret];
        var verifier = Delivery.Verifier(configure: options => options.Secrets = secrets);
        secrets[0] = "whsec_other";

        Assert.That(() => verifier.Verify(Delivery.Body, Delivery.Signature), Throws.Nothing);
    }

    [TestCase(null)]
    [TestCase("")]
    public void Without_a_header_it_says_so(string? signature) =>
        Assert.That(Delivery.Verifier().Refusal(signature: signature).Reason, Is.EqualTo(WebhookRefusal.NoHeader));

    [TestCase("nonsense")]
    [TestCase(" ")]
    [TestCase(Delivery.Signature + "0")]
    [TestCase(Delivery.Signature + " ")]
    [TestCase(Delivery.Signature + "," + Delivery.Signature)]
    [TestCase("sha256=" + Delivery.Signature)]
    public void What_is_no_signature_is_malformed(string signature) =>
        Assert.That(Delivery.Verifier().Refusal(signature: signature).Reason, Is.EqualTo(WebhookRefusal.MalformedHeader));

    // Digits to some parsers, and to none here.
    [Test]
    public void Only_ascii_digits_are_digits() =>
        Assert.That(
            Delivery.Verifier().Refusal(signature: "\u0660" + Delivery.Signature[1..]).Reason, Is.EqualTo(WebhookRefusal.MalformedHeader));

    [Test]
    public void An_empty_body_has_a_signature_too()
    {
        var verifier = Delivery.Verifier(configure: options => options.Tolerance = Timeout.InfiniteTimeSpan);

        Assert.That(() => verifier.Verify([], Delivery.SignatureOf("")), Throws.Nothing);
        Assert.That(() => verifier.Verify([], Delivery.Signature), Throws.TypeOf<WebhookSignatureException>());
    }

    [Test]
    public void Any_bytes_can_be_signed_and_stored()
    {
        var body = Encoding.UTF8.GetBytes("{\"timestamp\":\"2026-03-28T10:00:00Z\",\"event\":7").Append((byte)0xff).ToArray();
        var verifier = Delivery.Verifier(configure: options => options.Tolerance = Timeout.InfiniteTimeSpan);

        Assert.That(() => verifier.Verify(body, new WebhookSigner(Delivery.Secret).Sign(body)), Throws.Nothing);
    }
}
