using Masko.Client.Json;

namespace Masko.Client;

/// <summary>
/// Tells whether what came to a webhook's address came from Masko, unaltered and in time. It can be shared and used by many threads at once.
/// To rotate secrets, make another.
/// </summary>
/// <remarks>Give it the bytes as they came: a body that was parsed and written again is another body.</remarks>
/// <example>
/// <code>
/// var verifier = new WebhookVerifier(secret);
/// JobEvent jobEvent = verifier.Read(body, request.Headers[WebhookVerifier.SignatureHeader]);
/// </code>
/// </example>
public sealed class WebhookVerifier
{
    /// <summary>The header with the signature: 64 hexadecimal digits, HMAC-SHA256 over the body's bytes.</summary>
    public const string SignatureHeader = "X-Masko-Signature";

    private readonly DeliveryVerifier<JobEvent> deliveries;

    /// <summary>A verifier for one secret, with the defaults of <see cref="WebhookVerifierOptions"/>.</summary>
    /// <param name="secret">The webhook's secret, whole: its <c>whsec_</c> belongs to it.</param>
    public WebhookVerifier(string secret)
        : this(new WebhookVerifierOptions { Secrets = [secret] })
    {
    }

    /// <summary>A verifier.</summary>
    /// <param name="options">How it works; copied.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message says which, and what is allowed; never a secret.</exception>
    public WebhookVerifier(WebhookVerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (WebhookOptionRules.Problem(options, $"{nameof(WebhookVerifierOptions)}.") is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        deliveries = new(options, WebhookStyle.Masko, MaskoJsonContext.Options, static received => received.Timestamp);
    }

    /// <summary>Reads what was verified before, or comes from where only you write: your own queue, your own database.</summary>
    /// <param name="body">The body of a delivery, or a <see cref="JobEvent"/> that you wrote as JSON.</param>
    /// <exception cref="UnreadableAnswerException">It is no event.</exception>
    public static JobEvent Parse(ReadOnlySpan<byte> body) => DeliveryBody.Parse<JobEvent>(body, MaskoJsonContext.Options);

    /// <summary>Verifies a delivery and reads it. Repeats are not told apart: <see cref="HandleOnceAsync"/> does that.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public JobEvent Read(ReadOnlySpan<byte> body, string? signature) => deliveries.Read(body, signature);

    /// <summary>Verifies a delivery and reads nothing but its timestamp: to store it now, and <see cref="Parse"/> it later.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    public void Verify(ReadOnlySpan<byte> body, string? signature) => deliveries.Verify(body, signature);

    /// <summary>
    /// Verifies a delivery, reads it, and hands it on unless it was handed on before. When the handler throws, the delivery counts as never seen, so that
    /// the next try is handed on again.
    /// </summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <param name="handler">What to do with the event. What it throws is thrown on.</param>
    /// <param name="cancellationToken">Goes to the handler.</param>
    /// <returns>
    /// <see cref="WebhookClaim.Granted"/> when the handler ran; answer 2xx, as for <see cref="WebhookClaim.Handled"/>. For <see cref="WebhookClaim.Underway"/>
    /// answer 503: whether that event will have been handled is not known yet.
    /// </returns>
    /// <exception cref="WebhookSignatureException">It is not to be trusted. No guard and no handler was asked.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public Task<WebhookClaim> HandleOnceAsync(
        ReadOnlyMemory<byte> body, string? signature, Func<JobEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        deliveries.HandleOnceAsync(body, signature, handler, cancellationToken);
}
