namespace Masko.Client.Rules.Knowing;

/// <summary>What the answers so far have said of an asset.</summary>
internal sealed record KnownAsset(AssetKind Kind)
{
    /// <summary>The full image of the same item; null when nobody said.</summary>
    public string? FullImageId { get; init; }

    public string? ItemName { get; init; }

    public string? CollectionId { get; init; }

    /// <summary>Whether its job runs still; null when nobody said.</summary>
    public bool? IsUnfinished { get; init; }

    /// <summary>Why its kind could not be found out; null when it is known.</summary>
    public string? Failure { get; init; }

    /// <summary>This, and what was known before where this says nothing.</summary>
    public KnownAsset Over(KnownAsset? before) => before is null or { Failure: not null } ? this : this with
    {
        FullImageId = FullImageId ?? before.FullImageId,
        ItemName = ItemName ?? before.ItemName,
        CollectionId = CollectionId ?? before.CollectionId,

        // What is finished stays so: later jobs may name it too.
        IsUnfinished = before.IsUnfinished == false ? false : IsUnfinished ?? before.IsUnfinished,
    };
}
