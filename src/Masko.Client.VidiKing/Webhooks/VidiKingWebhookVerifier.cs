using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>
/// Tells whether what came to a webhook's address came from VidiKing, unaltered and in time: HMAC-SHA256 of the body's bytes. That it is written in hexadecimal
/// digits is assumed.
/// </summary>
/// <remarks>Give it the bytes as they came, and what it reads to <see cref="IVidiKingClient.Receive"/>.</remarks>
public sealed class VidiKingWebhookVerifier
{
    private readonly DeliveryVerifier<VidiKingEvent> deliveries;

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
    {
        ArgumentNullException.ThrowIfNull(options);
        var style = new WebhookStyle("VidiKing", options.SignatureHeader);
        deliveries = new(options, style.Checked(options, nameof(VidiKingWebhookOptions), "VidiKing shows it where the webhook is set up."), VidiKingService.Json.Options, static received => received.Timestamp);
        SignatureHeader = options.SignatureHeader;
    }

    /// <summary>The header with the signature.</summary>
    public string SignatureHeader { get; }

    /// <summary>Reads what was verified before.</summary>
    /// <param name="body">The body of a delivery.</param>
    /// <exception cref="UnreadableAnswerException">It is no event.</exception>
    public static VidiKingEvent Parse(ReadOnlySpan<byte> body) => DeliveryBody.Parse<VidiKingEvent>(body, VidiKingService.Json.Options);

    /// <summary>Verifies a delivery and reads it.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public VidiKingEvent Read(ReadOnlySpan<byte> body, string? signature) => deliveries.Read(body, signature);

    /// <summary>Verifies a delivery, reads it, and hands it on unless it was handed on before.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <param name="handler">What to do with the event. What it throws is thrown on, and the next try is handed on again.</param>
    /// <param name="cancellationToken">Goes to the handler.</param>
    /// <returns><see cref="WebhookClaim.Granted"/> when the handler ran; answer 503 for <see cref="WebhookClaim.Underway"/>, and 2xx otherwise.</returns>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public Task<WebhookClaim> HandleOnceAsync(
        ReadOnlyMemory<byte> body, string? signature, Func<VidiKingEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        deliveries.HandleOnceAsync(body, signature, handler, cancellationToken);
}
