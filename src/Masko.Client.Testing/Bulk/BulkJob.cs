namespace Masko.Client.Testing;

/// <summary>A request for images, as it stands: a batch of ZSky, a bulk job of VidiKing.</summary>
public sealed record BulkJob
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What is done: <c>batch</c> at ZSky, <c>generate</c>, <c>edit</c> or <c>template</c> at VidiKing.</summary>
    public required string Operation { get; init; }

    /// <summary>The request that asked for it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The body of that request as it came, with what the service does not know.</summary>
    public required string Json { get; init; }

    /// <summary>The items, in the order of the request.</summary>
    public required IReadOnlyList<BulkItem> Items { get; init; }

    /// <summary>How far it is.</summary>
    public required BulkState State { get; init; }

    /// <summary>Why it failed as a whole; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>When it was asked for, on the server's clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The address that is told of its end; null when none is.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>Whether it came to the sandbox.</summary>
    public bool IsSandbox { get; init; }
}

/// <summary>One item of a <see cref="BulkJob"/>, as it stands.</summary>
public sealed record BulkItem
{
    /// <summary>The job it belongs to.</summary>
    public required string JobId { get; init; }

    /// <summary>Its place in the request, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The item as it came, with what the service does not know.</summary>
    public required string Json { get; init; }

    /// <summary>What the picture goes by: the prompt, of an edit the source, of a template the merge fields.</summary>
    public required string Words { get; init; }

    /// <summary>What was asked for, in a form that is equal for equal items: a second payment for the same is paying twice.</summary>
    public required string Work { get; init; }

    /// <summary>How often this very item was asked for before: 0 for the first time.</summary>
    public required int Attempt { get; init; }

    /// <summary>How far it is.</summary>
    public required BulkState State { get; init; }

    /// <summary>Why it failed, in words; null when it did not.</summary>
    public string? Error { get; init; }

    /// <summary>Why it failed, for machines; null when it did not. VidiKing does not show it.</summary>
    public string? ErrorCode { get; init; }
}
