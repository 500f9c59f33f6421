using System.Security.Cryptography;
using System.Text.Json;

namespace Masko.Client;

/// <summary>Verifies the deliveries of one service, reads them, and hands each on once.</summary>
/// <param name="options">Secrets, clock and memory; they have been looked at.</param>
/// <param name="style">How the service signs.</param>
/// <param name="json">How its events are read.</param>
/// <param name="timestampOf">When an event was sent; null where the service does not say.</param>
internal sealed class DeliveryVerifier<TEvent>(
    WebhookVerifierOptions options, WebhookStyle style, JsonSerializerOptions json, Func<TEvent, DateTimeOffset?> timestampOf)
    where TEvent : class
{
    private readonly WebhookKeys keys = new(options.Secrets, style);
    private readonly DeliveryAge age = new(options.Tolerance, options.Time);
    private readonly IWebhookReplayGuard replays = options.ReplayGuard ?? new InMemoryReplayGuard(time: options.Time);

    public TEvent Read(ReadOnlySpan<byte> body, string? signature)
    {
        keys.Require(body, signature);
        var received = DeliveryBody.Parse<TEvent>(body, json);
        age.Require(timestampOf(received));
        return received;
    }

    public void Verify(ReadOnlySpan<byte> body, string? signature)
    {
        keys.Require(body, signature);
        if (age.Matters)
        {
            age.Require(DeliveryBody.Timestamp(body));
        }
    }

    public async Task<WebhookClaim> HandleOnceAsync(
        ReadOnlyMemory<byte> body, string? signature, Func<TEvent, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var received = Read(body.Span, signature);
        var delivery = Convert.ToHexString(SHA256.HashData(body.Span));
        var claim = await replays.ClaimAsync(delivery, cancellationToken).ConfigureAwait(false);
        if (claim == WebhookClaim.Granted)
        {
            await HandleAsync(delivery, received, handler, cancellationToken).ConfigureAwait(false);
        }

        return claim;
    }

    private async Task HandleAsync(string delivery, TEvent received, Func<TEvent, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        try
        {
            await handler(received, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await ReleaseAsync(delivery).ConfigureAwait(false);
            throw;
        }

        // What is done is done: a sender that hung up does not undo it.
        await replays.CompleteAsync(delivery, age.End(timestampOf(received)), CancellationToken.None).ConfigureAwait(false);
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
