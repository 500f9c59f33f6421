using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Bulk;

/// <summary>A request for images, at work.</summary>
internal sealed class BulkWork(string id, string operation, string requestId, string json, IReadOnlyList<BulkPiece> items, DateTimeOffset now)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    public string Operation { get; } = operation;

    public string RequestId { get; } = requestId;

    public IReadOnlyList<BulkPiece> Items { get; } = items;

    public DateTimeOffset CreatedAt { get; } = now;

    public DateTimeOffset? EndedAt { get; private set; }

    public BulkState State { get; set; }

    /// <summary>A state that nobody knows, by script; shown in place of the real one.</summary>
    public string? OddStatus { get; set; }

    public string? Error { get; set; }

    /// <summary>Whom to tell of the end; null for nobody.</summary>
    public Webhook? Webhook { get; init; }

    public bool IsSandbox { get; init; }

    public bool IsEnded => EndedAt is not null;

    /// <summary>Ends when the work ends.</summary>
    public Task Ended => ended.Task;

    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        ended.TrySetResult();
    }

    public BulkJob Show() => new()
    {
        Id = Id,
        Operation = Operation,
        RequestId = RequestId,
        Json = json,
        Items = [.. Items.Select(item => item.Show(Id))],
        State = State,
        Error = Error,
        CreatedAt = CreatedAt,
        EndedAt = EndedAt,
        WebhookUrl = Webhook?.Url,
        IsSandbox = IsSandbox,
    };
}
