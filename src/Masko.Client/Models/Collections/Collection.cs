using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A collection is one mascot character, with its items.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record Collection : MaskoModel
{
    /// <summary>The collection's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>The project it belongs to.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The character's name. Made from an image, a collection may get its name only a little later.</summary>
    public string? Name { get; init; }

    /// <summary>What kind of collection it is: <c>mascot</c>.</summary>
    public string? Type { get; init; }

    /// <summary>What older answers call the prompt.</summary>
    public string? Description { get; init; }

    /// <summary>The part of addresses that stands for this collection.</summary>
    public string? Slug { get; init; }

    /// <summary>The prompt, the references and the style card; null in lists.</summary>
    public CollectionConfig? Config { get; init; }

    /// <summary>What the collection's animations are made in besides full size.</summary>
    public CollectionSettings? Settings { get; init; }

    /// <summary>Whether the mascot is public.</summary>
    public bool? IsPublished { get; init; }

    /// <summary>Its name in public addresses.</summary>
    public string? PublicSlug { get; init; }

    /// <summary>The part of asset addresses that stands for its owner.</summary>
    public string? UserPrefix { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
