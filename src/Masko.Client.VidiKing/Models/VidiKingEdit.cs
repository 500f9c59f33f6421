namespace Masko.Client;

/// <summary>What is done to every picture of an edit.</summary>
public sealed record VidiKingEdit
{
    /// <summary>The operations, in their order.</summary>
    public IReadOnlyList<VidiKingSharedOperation> SharedOperations { get; init; } = [];

    /// <summary>How the pictures are written. Default: null, the service's choice.</summary>
    public VidiKingOutput? Output { get; init; }
}
