namespace Masko.Client.Tests.Webhooks;

public sealed class SignerTests
{
    private static readonly WebhookSigner Signer = new(Delivery.Secret);

    [Test]
    public void It_signs_as_another_tool_does() => Assert.That(Signer.Sign(Delivery.Body), Is.EqualTo(Delivery.Signature));

    [Test]
    public async Task An_event_becomes_a_delivery_that_is_accepted()
    {
        using var content = Signer.Content(new JobEvent { Event = JobEventType.JobFailed, JobId = "j7", Timestamp = Delivery.Moment });

        var body = await content.ReadAsByteArrayAsync();
        var jobEvent = Delivery.Verifier().Read(body, content.Headers.GetValues(WebhookVerifier.SignatureHeader).Single());

        Assert.That((jobEvent.Event, jobEvent.JobId), Is.EqualTo((JobEventType.JobFailed, "j7")));
        Assert.That(content.Headers.ContentType!.ToString(), Is.EqualTo("application/json"));
    }

    [Test]
    public async Task Any_bytes_become_one_too()
    {
        using var content = Signer.Content(Delivery.Body);

        Assert.That(await content.ReadAsByteArrayAsync(), Is.EqualTo(Delivery.Body));
        Assert.That(content.Headers.GetValues(WebhookVerifier.SignatureHeader), Is.EqualTo([Delivery.Signature]));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void It_wants_a_secret(string secret) => Assert.That(() => new WebhookSigner(secret), Throws.ArgumentException);
}
