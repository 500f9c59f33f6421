using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Masko.Client.Testing.Transport;

/// <summary>
/// A running Kestrel, in memory or on a port. There is no generic host around it: its container, configuration and life cycle would take
/// most of the start-up, and nothing here needs them. So requests have no services, and nothing is logged.
/// </summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private static readonly CancellationToken AtOnce = new(canceled: true);
    private readonly KestrelServer server;

    private KestrelHost(KestrelServer server, Uri address)
    {
        this.server = server;
        Address = address;
    }

    /// <summary>Where requests go: the port, or in memory a name that only the transport's own handler reaches.</summary>
    public Uri Address { get; }

    /// <summary>Reached through the transport alone.</summary>
    public static Task<KestrelHost> StartInMemoryAsync(
        RequestDelegate answer, InMemoryTransport transport, CancellationToken cancellationToken = default) =>
        StartAsync(answer, transport.EndPoint, transport, cancellationToken);

    /// <summary>On a port of this machine; 0 takes a free one.</summary>
    public static Task<KestrelHost> StartOnLoopbackAsync(RequestDelegate answer, int port, CancellationToken cancellationToken = default) =>
        StartAsync(
            answer,
            new IPEndPoint(IPAddress.Loopback, port),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            cancellationToken);

    /// <summary>Listens no more and lets open requests end; those that have not ended when the token is cancelled are aborted.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    /// <summary>Aborts what is open. A request that goes on regardless is waited for one second.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(AtOnce).ConfigureAwait(false);
        server.Dispose();
    }

    private static async Task<KestrelHost> StartAsync(
        RequestDelegate answer, EndPoint endPoint, IConnectionListenerFactory transport, CancellationToken cancellationToken)
    {
        var server = new KestrelServer(Options.Create(KestrelSetup.On(endPoint)), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new HttpApplication(answer), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new KestrelHost(server, endPoint is IPEndPoint ? BoundAddress(server) : new Uri("http://localhost/"));
    }

    private static Uri BoundAddress(KestrelServer server) => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
