namespace Masko.Client.AspNetCore;

/// <summary>Tells the deliveries of one endpoint from those of another: two webhooks may be told of the same event in the same bytes.</summary>
internal sealed class RouteReplayGuard(IWebhookReplayGuard guard, WebhookRoute route) : IWebhookReplayGuard
{
    public Task<WebhookClaim> ClaimAsync(string delivery, CancellationToken cancellationToken = default) =>
        guard.ClaimAsync(Here(delivery), cancellationToken);

    public Task CompleteAsync(string delivery, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        guard.CompleteAsync(Here(delivery), until, cancellationToken);

    public Task ReleaseAsync(string delivery, CancellationToken cancellationToken = default) =>
        guard.ReleaseAsync(Here(delivery), cancellationToken);

    private string Here(string delivery) => $"{route.Text} {delivery}";
}
