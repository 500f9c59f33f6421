using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>
/// Tells whether what came to a webhook's address came from VidiKing, unaltered and in time: HMAC-SHA256 of the body's bytes. That it is written in hexadecimal
/// digits is assumed.
/// </summary>
/// <remarks>Give it the bytes as they came, and what it reads to <see cref="IVidiKingClient.Receive"/>.</remarks>
public sealed class VidiKingWebhookVerifier : ServiceWebhookVerifier<VidiKingEvent>
{
    /// <summary>A verifier for one secret, with the defaults of <see cref="VidiKingWebhookOptions"/>.</summary>
    /// <param name="secret">The webhook's secret, whole.</param>
    public VidiKingWebhookVerifier(string secret)
        : this(new VidiKingWebhookOptions { Secrets = [secret] })
    {
    }

    /// <summary>A verifier.</summary>
    /// <param name="options">How it works; copied.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message says which, and what is allowed; never a secret.</exception>
    public VidiKingWebhookVerifier(VidiKingWebhookOptions options)
        : base(options, VidiKingService.Signed(options?.SignatureHeader), VidiKingService.Json.Options, static received => received.Timestamp)
    {
    }

    /// <summary>Reads what was verified before, or comes from where only you write.</summary>
    /// <param name="body">The body of a delivery.</param>
    /// <exception cref="UnreadableAnswerException">It is no event.</exception>
    public static VidiKingEvent Parse(ReadOnlySpan<byte> body) => DeliveryBody.Parse<VidiKingEvent>(body, VidiKingService.Json.Options);
}
