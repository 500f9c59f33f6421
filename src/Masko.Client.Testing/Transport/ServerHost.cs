using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Transport;

/// <summary>Where a server runs: in memory, or on a port.</summary>
internal sealed class ServerHost(int? port, RequestDelegate answer) : IAsyncDisposable
{
    private readonly InMemoryTransport? transport = port is null ? new InMemoryTransport() : null;
    private KestrelHost? host;

    public Uri Address => host?.Address ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>The network in memory; null on a port.</summary>
    public InMemoryTransport? Transport => transport;

    public async Task StartAsync(CancellationToken cancellationToken) => host = transport is null
        ? await KestrelHost.StartOnLoopbackAsync(answer, port!.Value, cancellationToken).ConfigureAwait(false)
        : await KestrelHost.StartInMemoryAsync(answer, transport, cancellationToken).ConfigureAwait(false);

    public HttpMessageHandler CreateHandler() => transport?.CreateHandler() ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
