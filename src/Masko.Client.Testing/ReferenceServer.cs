using Masko.Client.Testing.Requests;
using Masko.Client.Testing.Transport;
using Masko.Client.Testing.Webhooks;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>
/// A service in a box: a stateful server for tests and samples. Without a port it runs on real Kestrel over streams in memory and on a virtual clock; hundreds
/// run side by side. It shares nothing with the client it tests.
/// </summary>
public abstract class ReferenceServer : IAsyncDisposable
{
    private readonly RequestLog log;
    private readonly ServerHost host;
    private Pipeline? pipeline;
    private WebhookCourier? courier;
    private ServerFaults? faults;

    private protected ReferenceServer(ReferenceServerOptions options)
    {
        Clock = options.Time ?? (options.Port is null ? new VirtualTime() : TimeProvider.System);
        log = new RequestLog(options.RequestLogSize);
        host = new ServerHost(options.Port, context => pipeline!.HandleAsync(context));
    }

    /// <summary>Where it answers. Without a port only its own HttpClients reach it.</summary>
    public Uri Address => host.Address;

    /// <summary>The clock: jobs, holds and limits run on it.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The virtual clock, to advance by hand or to drive.</summary>
    /// <exception cref="InvalidOperationException">The server runs on another clock, as it does on a port.</exception>
    public VirtualTime Time => Clock as VirtualTime
        ?? throw new InvalidOperationException(
            $"This server runs in real time: start it without a port, or give it a VirtualTime in {nameof(ReferenceServerOptions)}.{nameof(ReferenceServerOptions.Time)}.");

    /// <summary>What webhooks are told, what goes wrong with it on a script, and a way to wait for it.</summary>
    public ServerWebhooks Webhooks => courier!.Webhooks;

    /// <summary>Every try to tell a webhook about a job, in the order in which they ended.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => Webhooks.Deliveries;

    /// <summary>The requests as they came, oldest first; the newest <see cref="ReferenceServerOptions.RequestLogSize"/> are kept.</summary>
    public IReadOnlyList<ServerRequest> Requests => log.All;

    /// <summary>How many requests came so far, those that the log has forgotten among them.</summary>
    public long RequestCount => log.Count;

    private protected InMemoryTransport? Transport => host.Transport;

    /// <summary>An HttpClient that reaches this server. It follows no redirects and keeps no cookies.</summary>
    public HttpClient CreateHttpClient() => new(CreateHandler()) { BaseAddress = Address };

    /// <summary>A handler that reaches this server, to build an HttpClient on. The addresses that it is asked for start with <see cref="Address"/>.</summary>
    public HttpMessageHandler CreateHandler() => new PlainHttpHandler(faults!.Meet(host.CreateHandler()), Address);

    /// <summary>Stops the server; open connections are reset, and webhooks are told nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        await courier!.DisposeAsync().ConfigureAwait(false);
        await host.DisposeAsync().ConfigureAwait(false);
        Forget();
    }

    private protected void Offer(ServerWorld world, Service service, ServerFaults script, WebhookCourier webhooks)
    {
        (faults, courier) = (script, webhooks);
        pipeline = new Pipeline(world, service, log, script);
    }

    /// <summary>A server that listens.</summary>
    private protected static async Task<TServer> StartedAsync<TServer>(TServer server, CancellationToken cancellationToken)
        where TServer : ReferenceServer
    {
        await server.host.StartAsync(cancellationToken).ConfigureAwait(false);
        return server;
    }

    /// <summary>Deletes what it kept.</summary>
    private protected virtual void Forget()
    {
    }
}
