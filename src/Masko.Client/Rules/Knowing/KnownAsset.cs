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

    /// <summary>Whether it says all of this already.</summary>
    public bool Says(AssetKind kind, string? fullImageId, string? itemName, string? collectionId, bool? isUnfinished) =>
        Failure is null && Kind == kind && (fullImageId is null || fullImageId == FullImageId) && (itemName is null || itemName == ItemName)
        && (collectionId is null || collectionId == CollectionId) && (isUnfinished is null || isUnfinished == IsUnfinished);

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
