namespace Masko.Client.Tests.Webhooks;

public sealed class ToleranceTests
{
    [TestCase(0)]
    [TestCase(300)]
    [TestCase(-300)]
    public void Up_to_five_minutes_either_way_are_accepted(double seconds) =>
        Assert.That(() => Delivery.Verifier(seconds).Verify(Delivery.Body, Delivery.Signature), Throws.Nothing);

    [TestCase(300.001, WebhookRefusal.TooOld)]
    [TestCase(86400, WebhookRefusal.TooOld)]
    [TestCase(-300.001, WebhookRefusal.TooNew)]
    [TestCase(-86400, WebhookRefusal.TooNew)]
    public void Beyond_it_is_too_old_or_too_new(double seconds, WebhookRefusal reason)
    {
        var refusal = Delivery.Verifier(seconds).Refusal();

        Assert.That((refusal.Reason, refusal.Timestamp), Is.EqualTo((reason, (DateTimeOffset?)Delivery.Moment)));
        Assert.That(refusal.Message, Does.Contain("2026-03-28T10:00:00Z").And.Contain("WebhookVerifierOptions.Tolerance"));
    }

    [Test]
    public void The_tolerance_is_an_option()
    {
        Assert.That(Delivery.Verifier(2, options => options.Tolerance = TimeSpan.FromSeconds(1)).Refusal().Reason, Is.EqualTo(WebhookRefusal.TooOld));
        Assert.That(
            () => Delivery.Verifier(7200, options => options.Tolerance = TimeSpan.FromDays(30)).Verify(Delivery.Body, Delivery.Signature), Throws.Nothing);
    }

    [Test]
    public void An_infinite_one_looks_at_no_timestamp() =>
        Assert.That(
            () => Delivery.Verifier(1e9, options => options.Tolerance = Timeout.InfiniteTimeSpan).Read(Delivery.Body, Delivery.Signature),
            Throws.Nothing);

    // Whoever does not know the secret learns nothing about clocks.
    [Test]
    public void A_wrong_signature_is_told_before_a_wrong_time() =>
        Assert.That(Delivery.Verifier(1e6).Refusal(signature: Delivery.SignatureOf("else")).Reason, Is.EqualTo(WebhookRefusal.WrongSignature));

    [TestCase("""{"event":"job.completed"}""")]
    [TestCase("""{"event":"job.completed","timestamp":null}""")]
    [TestCase("""{"event":"job.completed","timestamp":1774692000}""")]
    [TestCase("""{"event":"job.completed","timestamp":"yesterday"}""")]
    [TestCase("""{"event":"job.completed","error":{"timestamp":"2026-03-28T10:00:00Z"}}""")]
    public void Without_a_timestamp_it_is_refused_unless_none_is_looked_at(string text)
    {
        var signature = Delivery.SignatureOf(text);

        Assert.That(Delivery.Verifier().Refusal(text, signature).Reason, Is.EqualTo(WebhookRefusal.NoTimestamp));
        Assert.That(
            () => Delivery.Verifier(configure: options => options.Tolerance = Timeout.InfiniteTimeSpan).Read(System.Text.Encoding.UTF8.GetBytes(text), signature),
            Throws.Nothing);
    }

    [TestCase("""{"timestamp":"2026-03-28T10:00:00"}""")]
    [TestCase("""{"timestamp":"2026-03-28T12:00:00.000+02:00"}""")]
    [TestCase("""{"data":{"timestamp":"2001-01-01T00:00:00Z"},"timestamp":"2026-03-28T10:00:00.000Z"}""")]
    [TestCase("\uFEFF{\"timestamp\":\"2026-03-28T10:00:00Z\"}")]
    public void However_the_moment_is_written_it_is_the_same(string text)
    {
        var (body, signature) = (System.Text.Encoding.UTF8.GetBytes(text), Delivery.SignatureOf(text));

        Assert.That(() => Delivery.Verifier(299).Verify(body, signature), Throws.Nothing);
        Assert.That(() => Delivery.Verifier(299).Read(body, signature), Throws.Nothing);
        Assert.That(Delivery.Verifier(301).Refusal(text, signature).Reason, Is.EqualTo(WebhookRefusal.TooOld));
    }
}
