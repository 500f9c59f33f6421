using System.Net;
using System.Net.Sockets;

namespace Masko.Client.Testing.Transport;

/// <summary>Where a server without a port listens. Every instance is a place of its own.</summary>
internal sealed class InMemoryEndPoint : EndPoint
{
    // Kestrel's metrics ask for it as soon as somebody listens to them; an end point without one would end every connection.
    public override AddressFamily AddressFamily => AddressFamily.Unspecified;

    public override string ToString() => "memory";
}
