using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>Webhooks: registered, listed, removed. The secret is shown once.</summary>
internal sealed class WebhookOperations(MaskoWorld world)
{
    private static readonly string[] Events = ["job.completed", "job.failed"];

    public Reply List(Call call) => Paging.Page(call, call.Workspace.Webhooks, webhook => View(webhook));

    public Reply Create(Call call)
    {
        var body = call.Body();
        var url = body.Address("url");

        var events = body.Texts("events");
        if (events.Count == 0)
        {
            throw body.Bad("events", $"is required: {string.Join(", ", Events)}.");
        }

        if (events.FirstOrDefault(name => !Events.Contains(name)) is { } odd)
        {
            throw body.Bad("events", $"holds '{odd}', which is none of {string.Join(", ", Events)}.");
        }

        var id = world.NewId("webhook", call.Workspace.Id, url);
        var webhook = new Webhook(id, url, events, "whsec_" + Hash.Hex(32, "secret", world.Seed, id), world.Now);
        call.Workspace.Webhooks.Add(webhook);
        var view = View(webhook);
        view["secret"] = webhook.Secret;
        return Reply.Created(view);
    }

    public Reply Delete(Call call)
    {
        var id = call.Route["webhookId"];
        var webhook = call.Workspace.Webhooks.Find(webhook => webhook.Id == id) ?? throw ApiFailure.NotFound("webhook", id);
        call.Workspace.Webhooks.Remove(webhook);
        webhook.IsDeleted = true;
        return Reply.Nothing();
    }

    private static JsonObject View(Webhook webhook) => new()
    {
        ["id"] = webhook.Id,
        ["url"] = webhook.Url,
        ["events"] = Show.Texts(webhook.Events),
        ["created_at"] = Show.Time(webhook.CreatedAt),
    };
}
