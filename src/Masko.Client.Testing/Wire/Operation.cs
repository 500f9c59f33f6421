namespace Masko.Client.Testing.Wire;

internal delegate Task<Reply> OperationHandler(Call call);

/// <summary>An operation of the contract, and what it does.</summary>
/// <param name="Id">The contract's operationId.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with places in braces.</param>
/// <param name="Handle">What it does.</param>
internal sealed record Operation(string Id, string Method, string Path, OperationHandler Handle)
{
    /// <summary>Whether it wants a key.</summary>
    public bool NeedsKey { get; init; } = true;
}
