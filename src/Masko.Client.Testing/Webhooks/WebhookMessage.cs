using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Webhooks;

/// <summary>What one webhook is to be told, before it is signed.</summary>
internal sealed record WebhookMessage(int Number, Webhook Webhook, string Event, string JobId, byte[] Body, DateTimeOffset Due)
{
    /// <summary>Whether the others need not wait for it.</summary>
    public bool IsLate { get; init; }

    public bool IsDropped { get; init; }

    /// <summary>A try of it, not made yet.</summary>
    public WebhookDelivery Try(int attempt, DateTimeOffset at) => new()
    {
        Number = Number,
        Attempt = attempt,
        At = at,
        WebhookId = Webhook.Id,
        Url = Webhook.Url,
        Event = Event,
        JobId = JobId,
        Body = Body,
    };
}
