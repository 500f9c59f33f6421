using System.Text.Json.Nodes;
using Masko.Client.Testing.Webhooks;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Tells the webhooks of a workspace of the jobs that end.</summary>
internal sealed class JobNews(WebhookCourier courier, Views views)
{
    public void Tell(Job job)
    {
        var name = EventOf(job);
        var webhooks = job.Collection.Project.Workspace.Webhooks.Where(webhook => webhook.Events.Contains(name)).ToList();
        courier.Tell(webhooks, name, job.Id, () => BodyOf(job), job.UpdatedAt);
    }

    private static string EventOf(Job job) => job.Status == JobState.Failed ? "job.failed" : "job.completed";

    /// <summary>The flat payload. The timestamp comes last, as in the documented example.</summary>
    private byte[] BodyOf(Job job)
    {
        var shown = views.Job(job);
        var payload = new JsonObject { ["event"] = EventOf(job), ["job_id"] = job.Id };
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
}
