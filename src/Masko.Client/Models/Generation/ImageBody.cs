using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A new item with an image of the character.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record ImageBody : GenerateBody
{
    /// <inheritdoc />
    public override GenerationType Type => GenerationType.Image;

    /// <summary>The new item's name.</summary>
    public required string Name { get; init; }

    /// <summary>The pose.</summary>
    public required string ImagePrompt { get; init; }
}
