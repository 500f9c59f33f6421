using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Masko.Client.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Tests;

/// <summary>A real Kestrel on a real socket that answers as a test says and remembers what it was sent.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    public const string Key = "masko_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private readonly Channel<SeenRequest> arrivals = Channel.CreateUnbounded<SeenRequest>();

    private WireServer(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    public IReadOnlyList<SeenRequest> Requests => [.. requests];

    public SeenRequest Request => Requests.Single();

    public static Task<WireServer> StartAsync(int status, string json) => StartAsync(context => Answer.Json(context, status, json));

    public static async Task<WireServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var server = new WireServer(builder.Build());
        server.app.Run(async context =>
        {
            var seen = await SeenRequest.ReadAsync(context);
            server.requests.Enqueue(seen);
            server.arrivals.Writer.TryWrite(seen);
            await answer(context);
        });
        await server.app.StartAsync();
        var addresses = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new Uri(addresses.Single());
        return server;
    }

    /// <summary>A client of this server; it has connections of its own, tries once, and waits for no rate limit.</summary>
    public MaskoClient Client(Action<MaskoClientOptions>? configure = null)
    {
        var options = new MaskoClientOptions { BaseAddress = Address, Retry = { MaxRetries = 0 }, RateBudget = { PerMinute = null, PerHour = null }, LoggerFactory = NoSecretsAttribute.Watch };
        configure?.Invoke(options);
        return new MaskoClient(Key, options);
    }

    /// <summary>A client that tries again, three times at most and nearly at once.</summary>
    public MaskoClient RetryingClient(Action<MaskoClientOptions>? configure = null) => Client(options =>
    {
        (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay) = (3, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
        configure?.Invoke(options);
    });

    /// <summary>The next request that arrives; it is there when the request has been read whole.</summary>
    public async Task<SeenRequest> NextAsync() => await arrivals.Reader.ReadAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
