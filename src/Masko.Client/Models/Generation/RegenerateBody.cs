using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A fresh image for an item that exists; nothing of it is overwritten.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record RegenerateBody : GenerateBody
{
    /// <inheritdoc />
    public override GenerationType Type => GenerationType.Image;

    /// <summary>The item.</summary>
    public required string ItemId { get; init; }

    /// <summary>The pose.</summary>
    public required string ImagePrompt { get; init; }
}
