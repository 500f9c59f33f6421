using Masko.Client.Testing.Operations;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Webhooks;

/// <summary>What one webhook is to be told, before it is signed.</summary>
internal sealed record WebhookMessage(int Number, Webhook Webhook, string Event, string JobId, byte[] Body, DateTimeOffset Due)
{
    /// <summary>Whether the others need not wait for it.</summary>
    public bool IsLate { get; init; }

    public bool IsDropped { get; init; }

    public static string EventOf(Job job) => job.Status == JobState.Failed ? "job.failed" : "job.completed";

    /// <summary>The flat payload. The timestamp comes last, as in the documented example.</summary>
    public static byte[] BodyOf(Job job, Views views)
    {
        var shown = views.Job(job);
        var payload = new System.Text.Json.Nodes.JsonObject { ["event"] = EventOf(job), ["job_id"] = job.Id };
        foreach (var name in (ReadOnlySpan<string>)["type", "collection_id", "asset_ids", "urls", "error"])
        {
            if (shown[name] is { } value)
            {
                payload[name] = value.DeepClone();
            }
        }

        payload["timestamp"] = Show.Time(job.UpdatedAt);
        return ReplyWriter.Bytes(new Reply(200, payload));
    }

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
