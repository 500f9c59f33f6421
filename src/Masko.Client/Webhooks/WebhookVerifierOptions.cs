namespace Masko.Client;

/// <summary>How a <see cref="WebhookVerifier"/> works. All but the secret has a default; the verifier copies them when it is made.</summary>
public class WebhookVerifierOptions
{
    /// <summary>
    /// The secrets of the webhook, each whole, with its <c>whsec_</c>; a delivery is good when one of them signed it. While one is replaced by another, both
    /// stand here. At least one, in any order. Default: none.
    /// </summary>
    public IReadOnlyList<string> Secrets { get; set; } = [];

    /// <summary>
    /// How far the timestamp of a delivery may lie from the clock, back and ahead: more than zero and at most 30 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/> to look at no timestamp. Default: 5 minutes. A delivery without a timestamp is refused unless none is
    /// looked at.
    /// </summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>
    /// What remembers the deliveries that were handled. Default: null, which remembers the newest 10,000 in memory. Where several processes receive the
    /// same webhook, give them one in a common store.
    /// </summary>
    public IWebhookReplayGuard? ReplayGuard { get; set; }
}
