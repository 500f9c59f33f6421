namespace Masko.Client.Testing.World;

internal enum JobState
{
    Pending,
    Processing,
    Completed,
    Failed,
}

/// <summary>A piece of work over time.</summary>
internal sealed class Job(string id, string type, Collection collection, DateTimeOffset now)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    public string Type { get; } = type;

    public Collection Collection { get; } = collection;

    public DateTimeOffset CreatedAt { get; } = now;

    public DateTimeOffset UpdatedAt { get; set; } = now;

    public Item? Item { get; init; }

    public int Cost { get; init; }

    /// <summary>How long a worker takes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The request that started it.</summary>
    public required string RequestId { get; init; }

    /// <summary>Which time this very work was asked for: 0 for the first.</summary>
    public int Attempt { get; init; }

    public List<Asset> Assets { get; } = [];

    public JobState Status { get; set; }

    /// <summary>A state that nobody knows, by script; shown in place of the real one.</summary>
    public string? OddStatus { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    /// <summary>Free work that is done when this is done: the way back, more sizes.</summary>
    public List<Job> Followers { get; } = [];

    public bool IsEnded => Status is JobState.Completed or JobState.Failed;

    /// <summary>Ends when the job ends.</summary>
    public Task Ended => ended.Task;

    public void End() => ended.TrySetResult();
}
