using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Makes a collection, from words or from images of the character.</summary>
/// <remarks>With a reference, name and prompt may be left out: they are read off the image, free and automatically.</remarks>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record CreateCollectionBody : MaskoModel
{
    /// <summary>The project it is made in.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The character's name.</summary>
    public string? Name { get; init; }

    /// <summary>The character in words.</summary>
    public string? Prompt { get; init; }

    /// <summary>The older name of <see cref="Prompt"/>; set one of the two.</summary>
    public string? Description { get; init; }

    /// <summary>Uploaded images of the character. At most 6 references in all; 3 or 4 from different angles are best.</summary>
    public IReadOnlyList<string>? ReferenceAssetIds { get; init; }

    /// <summary>Public addresses of images of the character. At most 6 references in all.</summary>
    public IReadOnlyList<string>? ReferenceImageUrls { get; init; }

    /// <summary>What the collection's animations are made in besides full size.</summary>
    public CollectionSettings? Settings { get; init; }
}
