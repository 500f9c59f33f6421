using System.Text;
using System.Text.Json;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests.Webhooks;

/// <summary>Whatever bytes a service signs: an event comes of it, or a MaskoException.</summary>
public sealed class AnyDeliveryTests
{
    private const string Failed = """
        {"event":"job.failed","job_id":"j1","type":"animation","collection_id":"c1",
         "error":{"code":"content_policy","message":"No."},"timestamp":"2026-03-28T10:00:00Z"}
        """;

    [Test]
    public async Task A_signed_delivery_of_any_bytes_is_an_event_or_is_refused()
    {
        var signer = new WebhookSigner(Delivery.Secret);
        var verifier = Delivery.Verifier();
        var example = Repository.Example("webhooks.delivery.payload.job.completed");
        byte[][] good = [Encoding.UTF8.GetBytes(example), Encoding.UTF8.GetBytes(Failed), Delivery.Body];
        var handled = 0;
        foreach (var seed in Seeds.Of(0, 1, usually: 2000))
        {
            await Seeds.TryAsync(seed, async random =>
            {
                var body = new DamagedBytes(random).Of(good[random.Next(good.Length)]);
                var signature = signer.Sign(body);
                try
                {
                    await verifier.HandleOnceAsync(body, signature, (received, _) =>
                    {
                        handled++;
                        return Task.FromResult(JsonSerializer.Serialize(received, MaskoJson.Options));
                    });
                    verifier.Verify(body, signature);
                }
                catch (MaskoException)
                {
                    Assert.That(() => verifier.Read(body, signature), Throws.InstanceOf<MaskoException>());
                }
            });
        }

        Assert.That(handled, Is.GreaterThan(100));
    }
}
