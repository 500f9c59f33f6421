using System.Text;

namespace Masko.Client.Testing;

/// <summary>One try to tell a webhook about a job: what was sent, and what became of it.</summary>
public sealed record WebhookDelivery
{
    /// <summary>
    /// Which message it is, counted from 0. Its redeliveries have the same number, and so has its double when it is sent twice.
    /// </summary>
    public required int Number { get; init; }

    /// <summary>Which try it is, counted from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it was due, on the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The webhook's id; where a request itself names an address, that address.</summary>
    public required string WebhookId { get; init; }

    /// <summary>The webhook's address, as it was registered or named.</summary>
    public required string Url { get; init; }

    /// <summary>The event, as <c>job.completed</c>, <c>batch.complete</c> or <c>ai.complete</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The id of the job, or batch.</summary>
    public required string JobId { get; init; }

    /// <summary>The body, byte for byte as it was sent.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The signature that went with it, as its header had it; null when nothing was sent.</summary>
    public string? Signature { get; init; }

    /// <summary>The status it was answered with; null when it got no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Why it got no answer; null when it got one.</summary>
    public string? Error { get; init; }

    /// <summary>Whether it was answered with a status from 200 to 299.</summary>
    public bool IsAccepted => Status is >= 200 and <= 299;
}
