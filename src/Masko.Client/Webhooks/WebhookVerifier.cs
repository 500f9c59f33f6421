using System.Security.Cryptography;

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

    private readonly WebhookKeys keys;
    private readonly DeliveryAge age;
    private readonly IWebhookReplayGuard replays;

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

        keys = new WebhookKeys(options.Secrets);
        age = new DeliveryAge(options.Tolerance, options.Time);
        replays = options.ReplayGuard ?? new InMemoryReplayGuard(time: options.Time);
    }

    /// <summary>Reads what was verified before, or comes from where only you write: your own queue, your own database.</summary>
    /// <param name="body">The body of a delivery, or a <see cref="JobEvent"/> that you wrote as JSON.</param>
    /// <exception cref="UnreadableAnswerException">It is no event.</exception>
    public static JobEvent Parse(ReadOnlySpan<byte> body) => DeliveryBody.Parse(body);

    /// <summary>Verifies a delivery and reads it. Repeats are not told apart: <see cref="HandleOnceAsync"/> does that.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    /// <exception cref="UnreadableAnswerException">It was signed rightly, and is no event.</exception>
    public JobEvent Read(ReadOnlySpan<byte> body, string? signature)
    {
        keys.Require(body, signature);
        var jobEvent = DeliveryBody.Parse(body);
        age.Require(jobEvent.Timestamp);
        return jobEvent;
    }

    /// <summary>Verifies a delivery and reads nothing but its timestamp: to store it now, and <see cref="Parse"/> it later.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null when there was none.</param>
    /// <exception cref="WebhookSignatureException">It is not to be trusted.</exception>
    public void Verify(ReadOnlySpan<byte> body, string? signature)
    {
        keys.Require(body, signature);
        if (age.Matters)
        {
            age.Require(DeliveryBody.Timestamp(body));
        }
    }

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
    public async Task<WebhookClaim> HandleOnceAsync(
        ReadOnlyMemory<byte> body, string? signature, Func<JobEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var jobEvent = Read(body.Span, signature);
        var delivery = Convert.ToHexString(SHA256.HashData(body.Span));
        var claim = await replays.ClaimAsync(delivery, cancellationToken).ConfigureAwait(false);
        if (claim == WebhookClaim.Granted)
        {
            await HandleAsync(delivery, jobEvent, handler, cancellationToken).ConfigureAwait(false);
        }

        return claim;
    }

    private async Task HandleAsync(string delivery, JobEvent jobEvent, Func<JobEvent, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        try
        {
            await handler(jobEvent, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await ReleaseAsync(delivery).ConfigureAwait(false);
            throw;
        }

        // What is done is done: a sender that hung up does not undo it.
        await replays.CompleteAsync(delivery, age.End(jobEvent.Timestamp), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task ReleaseAsync(string delivery)
    {
        try
        {
            await replays.ReleaseAsync(delivery, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The handler's failure is the one to tell; the claim lapses.
        }
    }
}
