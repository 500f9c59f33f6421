using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Masko.Client.Testing.Transport;

/// <summary>A Kestrel that leaves limits to the server it carries and never loses patience.</summary>
internal static class KestrelSetup
{
    // Not infinite: Kestrel adds its time-outs to the present moment, overflows, and ends every idle connection at its next heartbeat.
    private static readonly TimeSpan Ages = TimeSpan.FromDays(365);

    public static KestrelServerOptions On(EndPoint endPoint)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http1);
        options.Limits.MaxRequestBodySize = null;

        // Kestrel's heartbeat keeps real time, whatever clock the server has, and goes on while a test stands still in a debugger.
        options.Limits.KeepAliveTimeout = Ages;
        options.Limits.RequestHeadersTimeout = Ages;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        return options;
    }
}
