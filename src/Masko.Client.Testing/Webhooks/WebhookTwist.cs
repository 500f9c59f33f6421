using Masko.Client.Testing.Webhooks;

namespace Masko.Client.Testing;

/// <summary>Some of the deliveries to come, and what is to happen to them. Twists of different kinds add up.</summary>
public sealed class WebhookTwist
{
    private readonly WebhookScript script;
    private readonly int count;
    private readonly Func<WebhookDelivery, bool> where;

    internal WebhookTwist(WebhookScript script, int count, Func<WebhookDelivery, bool> where)
    {
        this.script = script;
        this.count = count;
        this.where = where;
    }

    /// <summary>They come late: others may overtake them.</summary>
    /// <param name="by">By how much, on the server's clock; at most 49 days, which is as long as a timer runs.</param>
    public void Late(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, TimeSpan.FromDays(49));
        Add(WebhookTwistKind.Late, by);
    }

    /// <summary>They come twice, byte for byte the same, also when they were accepted.</summary>
    public void Twice() => Add(WebhookTwistKind.Twice);

    /// <summary>They are held until all of them are there, and then come in reverse order.</summary>
    public void Reversed() => Add(WebhookTwistKind.Reversed);

    /// <summary>They are lost: never sent, and not redelivered. They are listed with an error.</summary>
    public void Dropped() => Add(WebhookTwistKind.Dropped);

    /// <summary>They are signed with another secret. Every try counts, so after one of them the redelivery is right.</summary>
    public void WronglySigned() => Add(WebhookTwistKind.WronglySigned);

    /// <summary>
    /// One byte is altered after signing: the last digit of the body, so that it stays good JSON. Every try counts, so after one of
    /// them the redelivery is right.
    /// </summary>
    public void Altered() => Add(WebhookTwistKind.Altered);

    /// <summary>Their body is another one, and signed as it is: nothing but its content is wrong.</summary>
    /// <param name="body">Makes the body from the one there would have been. When it throws, nothing is sent, and the delivery is listed with the reason.</param>
    public void Rewritten(Func<string, string> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        script.Add(new WebhookRule(WebhookTwistKind.Rewritten, count, where, default) { Rewrite = body });
    }

    private void Add(WebhookTwistKind kind, TimeSpan by = default) => script.Add(new WebhookRule(kind, count, where, by));
}
