using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>An item is one pose or action of a character, with its assets.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Item : MaskoModel
{
    /// <summary>The item's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The collection it belongs to.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The item's name.</summary>
    public string? Name { get; init; }

    /// <summary>The newest asset of each kind.</summary>
    [JsonPropertyName("asset_ids")]
    public AssetIds Assets { get => field ?? AssetIds.None; init; }

    /// <summary>Where the newest file of each kind is.</summary>
    public AssetUrls Urls { get => field ?? AssetUrls.None; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
