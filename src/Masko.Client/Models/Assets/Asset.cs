using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>One file of an item.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Asset : MaskoModel
{
    /// <summary>The asset's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The item it belongs to.</summary>
    public string? ItemId { get; init; }

    /// <summary>The collection it belongs to.</summary>
    public string? CollectionId { get; init; }

    /// <summary>What kind of file it is.</summary>
    public AssetKind Type { get; init; }

    /// <summary>Where the file is; null when the mascot is private.</summary>
    public string? Url { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
