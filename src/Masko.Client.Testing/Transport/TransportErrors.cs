using System.Net.Sockets;

namespace Masko.Client.Testing.Transport;

/// <summary>What the client is told, in the types of a real socket: whoever handles those handles these.</summary>
internal static class TransportErrors
{
    public static SocketException Refused() => new((int)SocketError.ConnectionRefused);

    public static IOException Reset() => From(SocketError.ConnectionReset);

    /// <summary>The server closed the connection and reads no more.</summary>
    public static IOException Shutdown() => From(SocketError.Shutdown);

    private static IOException From(SocketError error)
    {
        var cause = new SocketException((int)error);
        return new IOException(cause.Message, cause);
    }
}
