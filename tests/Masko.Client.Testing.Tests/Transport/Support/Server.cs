using Masko.Client.Testing.Transport;
using Microsoft.AspNetCore.Http;

namespace Masko.Client.Testing.Tests.Transport;

/// <summary>A running server in memory and a client of it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly KestrelHost host;
    private readonly TaskCompletionSource? over;

    private Server(KestrelHost host, InMemoryTransport transport, TaskCompletionSource? over)
    {
        this.host = host;
        this.over = over;
        Transport = transport;
        Client = NewClient();
    }

    public InMemoryTransport Transport { get; }

    public HttpClient Client { get; }

    /// <param name="answer">What every request is answered by.</param>
    /// <param name="transport">Another server's, to take its place.</param>
    /// <param name="over">Is set before the server ends: for an answer that goes on until then.</param>
    public static async Task<Server> StartAsync(
        RequestDelegate answer, InMemoryTransport? transport = null, TaskCompletionSource? over = null)
    {
        transport ??= new();
        return new(await KestrelHost.StartInMemoryAsync(answer, transport).Soon(), transport, over);
    }

    public HttpClient NewClient() =>
        new(Transport.CreateHandler()) { BaseAddress = new("http://localhost/"), Timeout = Timeout.InfiniteTimeSpan };

    public Task StopAsync(CancellationToken cancellationToken) => host.StopAsync(cancellationToken).Soon();

    public async ValueTask DisposeAsync()
    {
        over?.TrySetResult();
        Client.Dispose();
        await host.DisposeAsync().Soon();
    }
}
