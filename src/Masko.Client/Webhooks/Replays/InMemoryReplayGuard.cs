namespace Masko.Client;

/// <summary>Remembers deliveries in the memory of this process. It can be used by many threads at once.</summary>
/// <remarks>Past its capacity the oldest are forgotten early, and would be handled again if they came again.</remarks>
public sealed class InMemoryReplayGuard : IWebhookReplayGuard
{
    private readonly object gate = new();
    private readonly Dictionary<string, DateTimeOffset?> claims = new(StringComparer.Ordinal);
    private readonly Queue<(string Delivery, DateTimeOffset Until)> handled = new();
    private readonly int capacity;
    private readonly TimeProvider time;

    /// <summary>A guard that has seen nothing yet.</summary>
    /// <param name="capacity">How many handled deliveries it remembers, at least 1. Default: 10,000.</param>
    /// <param name="time">The clock. Default: null, which is <see cref="TimeProvider.System"/>.</param>
    public InMemoryReplayGuard(int capacity = 10_000, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.capacity = capacity;
        this.time = time ?? TimeProvider.System;
    }

    /// <inheritdoc />
    public Task<WebhookClaim> ClaimAsync(string delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (gate)
        {
            return Task.FromResult(Claim(delivery));
        }
    }

    /// <inheritdoc />
    public Task CompleteAsync(string delivery, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (gate)
        {
            claims[delivery] = until;
            handled.Enqueue((delivery, until));
            ForgetSome();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ReleaseAsync(string delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (gate)
        {
            claims.Remove(delivery);
        }

        return Task.CompletedTask;
    }

    private WebhookClaim Claim(string delivery)
    {
        if (claims.TryGetValue(delivery, out var until) && !(until < time.GetUtcNow()))
        {
            return until is null ? WebhookClaim.Underway : WebhookClaim.Handled;
        }

        claims[delivery] = null;
        return WebhookClaim.Granted;
    }

    private void ForgetSome()
    {
        var now = time.GetUtcNow();
        while (handled.TryPeek(out var oldest) && (handled.Count > capacity || oldest.Until < now))
        {
            handled.Dequeue();

            // Unless it was claimed or handled anew since.
            if (claims.TryGetValue(oldest.Delivery, out var until) && until == oldest.Until)
            {
                claims.Remove(oldest.Delivery);
            }
        }
    }
}
