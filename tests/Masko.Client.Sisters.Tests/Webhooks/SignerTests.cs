using System.Text.Json.Nodes;

namespace Masko.Client.Sisters.Tests.Webhooks;

/// <summary>What a signer for users' tests signs is what the services sign.</summary>
public sealed class SignerTests
{
    private static readonly byte[] Body = """{"event":"batch.complete","batch_id":"batch_1"}"""u8.ToArray();

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Test]
    public async Task Zskys_verifier_reads_what_its_signer_sent()
    {
        using var content = new ZSkyWebhookSigner("whsec_1").Content(new ZSkyBatchEvent
        {
            Event = ZSkyEventType.BatchComplete, BatchId = "batch_1", Results = [new() { Status = ZSkyResultStatus.Success, ImageUrl = "https://cdn.test/1.png" }],
        });
        var body = await content.ReadAsByteArrayAsync();
        var signature = content.Headers.GetValues("X-ZSky-Signature").Single();

        var received = new ZSkyWebhookVerifier("whsec_1").Read(body, signature);

        Assert.That((received.BatchId, received.Results!.Single().ImageUrl), Is.EqualTo(("batch_1", "https://cdn.test/1.png")));
        Assert.That((signature.StartsWith("sha256=", StringComparison.Ordinal), content.Headers.ContentType!.MediaType), Is.EqualTo((true, "application/json")));
        Assert.That(() => new ZSkyWebhookVerifier("whsec_2").Read(body, signature), Throws.TypeOf<WebhookSignatureException>());
    }

    [Test]
    public async Task Vidikings_verifier_reads_what_its_signer_sent()
    {
        using var content = new VidiKingWebhookSigner("whsec_1").Content(
            new VidiKingEvent { Event = VidiKingEventType.AiComplete, Timestamp = Now, Data = new() { Id = "bulk_1", Status = VidiKingStatus.Complete } });
        var body = await content.ReadAsByteArrayAsync();

        var received = new VidiKingWebhookVerifier("whsec_1").Read(body, content.Headers.GetValues("x-vidiking-signature").Single());

        Assert.That((received.Data!.Id, received.Data.Status), Is.EqualTo(("bulk_1", VidiKingStatus.Complete)));
    }

    [Test]
    public void A_header_that_is_an_option_is_one_of_the_signer_too()
    {
        using var content = new ZSkyWebhookSigner("whsec_1", "X-Batch-Signature").Content(Body);

        var verifier = new ZSkyWebhookVerifier(new ZSkyWebhookOptions { Secrets = ["whsec_1"], SignatureHeader = "X-Batch-Signature" });

        Assert.That(verifier.Read(Body, content.Headers.GetValues(verifier.SignatureHeader).Single()).BatchId, Is.EqualTo("batch_1"));
    }

    [Test]
    public void A_signer_wants_a_secret() => Assert.That(() => new VidiKingWebhookSigner(" "), Throws.ArgumentException);

    // The servers sign with code of their own: they know nothing of the clients.
    [Test]
    public async Task The_reference_servers_sign_as_the_signers_do()
    {
        await using var zsky = await ZSkyBox.OpenAsync(configure: options => options.WebhookUrl = new(Hook.Address));
        await using var vidiking = await VidiKingBox.OpenAsync(configure: options => options.Callback = new(Hook.Address));
        await zsky.RunAsync(ZSkyBox.Mugs(2));
        await vidiking.RunAsync(client => client.RunGenerate(VidiKingBox.Prompts(2)));

        var (first, second) = (zsky.Server.Webhooks.Deliveries.Single(), vidiking.Server.Webhooks.Deliveries.Single());

        Assert.That(first.Signature, Is.EqualTo(new ZSkyWebhookSigner(zsky.Server.WebhookSecret).Sign(first.Body.Span)));
        Assert.That(second.Signature, Is.EqualTo(new VidiKingWebhookSigner(vidiking.Server.WebhookSecret).Sign(second.Body.Span)));
        Assert.That(JsonNode.Parse(second.Text)!["data"]!["images"]!.AsArray(), Has.Count.EqualTo(2));
    }
}
