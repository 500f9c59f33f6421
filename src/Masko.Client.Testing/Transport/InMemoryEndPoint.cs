using System.Net;

namespace Masko.Client.Testing.Transport;

/// <summary>Where a server without a port listens. Every instance is a place of its own.</summary>
internal sealed class InMemoryEndPoint : EndPoint
{
    public override string ToString() => "memory";
}
