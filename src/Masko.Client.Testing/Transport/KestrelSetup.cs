using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Masko.Client.Testing.Transport;

/// <summary>A Kestrel that leaves limits to the server it carries and never loses patience.</summary>
internal static class KestrelSetup
{
    public static KestrelServerOptions On(EndPoint endPoint)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http1);
        options.Limits.MaxRequestBodySize = null;

        // Kestrel's heartbeat keeps real time, whatever clock the server has, and goes on while a test stands still in a debugger.
        options.Limits.KeepAliveTimeout = Timeout.InfiniteTimeSpan;
        options.Limits.RequestHeadersTimeout = Timeout.InfiniteTimeSpan;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        return options;
    }
}
