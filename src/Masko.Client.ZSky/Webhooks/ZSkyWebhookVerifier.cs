using Masko.Client.ZSky;

namespace Masko.Client;

/// <summary>
/// Tells whether what came to a webhook's address came from ZSky, unaltered: <c>sha256=</c> and the HMAC-SHA256 of the body's bytes in hexadecimal digits. How
/// batches are signed is documented nowhere; this is how ZSky signs elsewhere.
/// </summary>
/// <remarks>Give it the bytes as they came, and what it reads to <see cref="IZSkyClient.Receive"/>.</remarks>
public sealed class ZSkyWebhookVerifier : ServiceWebhookVerifier<ZSkyBatchEvent>
{
    /// <summary>A verifier for one secret, with the defaults of <see cref="ZSkyWebhookOptions"/>.</summary>
    /// <param name="secret">The webhook's secret, whole.</param>
    public ZSkyWebhookVerifier(string secret)
        : this(new ZSkyWebhookOptions { Secrets = [secret] })
    {
    }

    /// <summary>A verifier.</summary>
    /// <param name="options">How it works; copied.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message says which, and what is allowed; never a secret.</exception>
    public ZSkyWebhookVerifier(ZSkyWebhookOptions options)
        : base(options, ZSkyService.Signed(options?.SignatureHeader), ZSkyService.Json.Options, static _ => null)
    {
    }

    /// <summary>Reads what was verified before, or comes from where only you write.</summary>
    /// <param name="body">The body of a delivery.</param>
    /// <exception cref="UnreadableAnswerException">It is no event.</exception>
    public static ZSkyBatchEvent Parse(ReadOnlySpan<byte> body) => DeliveryBody.Parse<ZSkyBatchEvent>(body, ZSkyService.Json.Options);
}
