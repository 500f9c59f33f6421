namespace Masko.Client.Testing;

/// <summary>A job that is about to be worked on.</summary>
public sealed record ServerJob
{
    /// <summary>The job's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its type: <c>item_generation</c>, <c>animation</c> or <c>logo</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The collection it works for.</summary>
    public required string CollectionId { get; init; }

    /// <summary>The item it works for, by name.</summary>
    public string? ItemName { get; init; }

    /// <summary>What it cost, in credits.</summary>
    public required int Cost { get; init; }

    /// <summary>The request that started it.</summary>
    public required string RequestId { get; init; }

    /// <summary>How often this very work was asked for before: 0 for the first time.</summary>
    public required int Attempt { get; init; }
}
