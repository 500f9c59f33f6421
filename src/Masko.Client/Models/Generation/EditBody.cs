using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A changed image, added to its item.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record EditBody : GenerateBody
{
    /// <inheritdoc />
    public override GenerationType Type => GenerationType.Edit;

    /// <summary>The item it is added to; nothing of it is overwritten.</summary>
    public required string ItemId { get; init; }

    /// <summary>The full image to change.</summary>
    public required ImageAssetId SourceImageAssetId { get; init; }

    /// <summary>What to change.</summary>
    public required string EditInstructions { get; init; }
}
