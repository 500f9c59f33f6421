namespace Masko.Client.Testing.Webhooks;

internal enum WebhookTwistKind
{
    Late,
    Twice,
    Reversed,
    Rewritten,
    Dropped,
    WronglySigned,
    Altered,
}

/// <summary>One line of the script.</summary>
internal sealed class WebhookRule(WebhookTwistKind kind, int count, Func<WebhookDelivery, bool> where, TimeSpan by)
{
    private int left = count;

    public WebhookTwistKind Kind => kind;

    public TimeSpan By => by;

    public bool IsUsedUp => left == 0;

    /// <summary>Writes another body.</summary>
    public Func<string, string> Rewrite { get; init; } = text => text;

    /// <summary>What is held back to be reversed.</summary>
    public List<WebhookMessage> Held { get; } = [];

    public bool Take(WebhookDelivery delivery)
    {
        if (IsUsedUp || !where(delivery))
        {
            return false;
        }

        left--;
        return true;
    }
}
