using Masko.Client.Testing.Assets;
using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Wire;

/// <summary>What a server offers: its operations, who lets requests in, and the files behind all other addresses.</summary>
internal sealed record Service(Router Router, IDoor Door, IFiles Files)
{
    /// <summary>The contract, which the server shows to whoever asks; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Contract { get; init; }
}

/// <summary>Lets requests in by their key, and counts them.</summary>
internal interface IDoor
{
    /// <summary>The header that holds the key.</summary>
    string KeyHeader { get; }

    /// <exception cref="ApiFailure">The key opens nothing.</exception>
    /// <exception cref="RateLimits.RateLimitFailure">The key has made too many requests.</exception>
    Admission Enter(IHeaderDictionary headers);
}

/// <summary>A request that was let in.</summary>
/// <param name="Workspace">Whose it is.</param>
/// <param name="Headers">What goes with its answer.</param>
internal sealed record Admission(Workspace Workspace, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Of a service that has one customer alone, or of an operation that wants no key.</summary>
    public static Admission Anybody { get; } = new(new Workspace("nobody", null), Reply.NoHeaders);
}

/// <summary>Finds what an address answers that is no operation's.</summary>
internal interface IFiles
{
    AssetFile Find(Exchange exchange);
}
