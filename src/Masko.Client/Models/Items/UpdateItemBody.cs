namespace Masko.Client;

/// <summary>Renames an item.</summary>
public sealed record UpdateItemBody : MaskoModel
{
    /// <summary>The new name.</summary>
    public required string Name { get; init; }
}
