using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>A new item with a logo; needs the Pro plan or higher. The fields of a logo are documented nowhere: these are assumed.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record LogoBody : GenerateBody
{
    /// <inheritdoc />
    public override GenerationType Type => GenerationType.Logo;

    /// <summary>The new item's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows.</summary>
    public required string ImagePrompt { get; init; }
}
