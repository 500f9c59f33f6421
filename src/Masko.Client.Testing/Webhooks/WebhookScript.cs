using System.Text;

namespace Masko.Client.Testing.Webhooks;

/// <summary>What goes wrong with deliveries, line by line.</summary>
internal sealed class WebhookScript(WebhookLog log)
{
    private readonly object gate = new();
    private readonly List<WebhookRule> rules = [];

    public void Add(WebhookRule rule)
    {
        lock (gate)
        {
            rules.Add(rule);
        }
    }

    /// <summary>What a message becomes before it is sent: itself, more of it, or nothing for now.</summary>
    public IReadOnlyList<WebhookMessage> Arrange(WebhookMessage message)
    {
        lock (gate)
        {
            var delivery = message.Try(1, message.Due);
            if (Take(WebhookTwistKind.Dropped, delivery) is not null)
            {
                return [message with { IsDropped = true }];
            }

            if (Take(WebhookTwistKind.Rewritten, delivery) is { } rewritten)
            {
                message = message with { Body = Encoding.UTF8.GetBytes(rewritten.Rewrite(delivery.Text)) };
            }

            if (Take(WebhookTwistKind.Late, delivery) is { } late)
            {
                message = message with { Due = message.Due + late.By, IsLate = true };
            }

            List<WebhookMessage> arranged = [message];
            if (Take(WebhookTwistKind.Twice, delivery) is not null)
            {
                log.Open(message.JobId, 1);
                arranged.Add(message);
            }

            return Take(WebhookTwistKind.Reversed, delivery) is { } reversed ? Hold(reversed, arranged) : arranged;
        }
    }

    /// <summary>Whether this try is one of those that are spoilt in this way.</summary>
    public bool Spoils(WebhookTwistKind kind, WebhookDelivery delivery)
    {
        lock (gate)
        {
            return Take(kind, delivery) is not null;
        }
    }

    private static List<WebhookMessage> Hold(WebhookRule rule, IReadOnlyList<WebhookMessage> messages)
    {
        rule.Held.AddRange(messages);
        if (!rule.IsUsedUp)
        {
            return [];
        }

        var due = rule.Held.Max(message => message.Due);
        return [.. Enumerable.Reverse(rule.Held).Select(message => message with { Due = due })];
    }

    private WebhookRule? Take(WebhookTwistKind kind, WebhookDelivery delivery)
    {
        var rule = rules.FirstOrDefault(rule => rule.Kind == kind && rule.Take(delivery));
        rules.RemoveAll(each => each.IsUsedUp);
        return rule;
    }
}
