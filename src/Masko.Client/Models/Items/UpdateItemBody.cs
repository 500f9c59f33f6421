using System.Text.Json.Serialization;

namespace Masko.Client;

/// <summary>Renames an item.</summary>
[JsonConverter(typeof(MaskoModelConverter))]
public sealed record UpdateItemBody : MaskoModel
{
    /// <summary>The new name.</summary>
    public required string Name { get; init; }
}
