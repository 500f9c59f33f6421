using System.Text.Json;

namespace Masko.Client;

/// <summary>
/// Tells whether what came to a webhook's address came from its service, unaltered and in time. It can be shared and used by many threads at once. To rotate
/// secrets, make another.
/// </summary>
/// <typeparam name="TEvent">What the service tells.</typeparam>
/// <remarks>Give it the bytes as they came: a body that was parsed and written again is another body.</remarks>
public abstract class ServiceWebhookVerifier<TEvent>
    where TEvent : class
{
    private readonly DeliveryVerifier<TEvent> deliveries;

    /// <param name="options">Secrets, clock and memory.</param>
    /// <param name="style">How the service signs.</param>
    /// <param name="json">How its events are read.</param>
    /// <param name="timestampOf">When an event was sent; null where the service does not say.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    private protected ServiceWebhookVerifier(
        WebhookVerifierOptions options, WebhookStyle style, JsonSerializerOptions json, Func<TEvent, DateTimeOffset?> timestampOf)
    {
        deliveries = new(options, style.Checked(options), json, timestampOf);
        SignatureHeader = style.Header;
    }

    /// <summary>The header with the signature.</summary>
    public string SignatureHeader { get; }

    /// <summary>Verifies a delivery and reads it. Repeats are not told apart: <see cref="HandleOnceAsync"/> does that.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public TEvent Read(ReadOnlySpan<byte> body, string? signature) => deliveries.Read(body, signature);

    /// <summary>
    /// Verifies a delivery, reads it, and hands it on unless it was handed on before. When the handler throws, the delivery counts as never seen, so that the
    /// next try is handed on again.
    /// </summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <param name="handler">What to do with the event. What it throws is thrown on.</param>
    /// <param name="cancellationToken">Goes to the handler.</param>
    /// <returns><see cref="WebhookClaim.Granted"/> when the handler ran; answer 503 for <see cref="WebhookClaim.Underway"/>, and 2xx otherwise.</returns>
    /// <exception cref="WebhookSignatureException">It is not to be trusted. No guard and no handler was asked.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public Task<WebhookClaim> HandleOnceAsync(
        ReadOnlyMemory<byte> body, string? signature, Func<TEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        deliveries.HandleOnceAsync(body, signature, handler, cancellationToken);
}
