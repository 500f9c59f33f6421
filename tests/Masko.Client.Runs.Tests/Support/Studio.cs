using Masko.Client.Testing;
using Masko.Client.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Runs.Tests;

/// <summary>The client on the reference server, on one driven clock, with a collection to generate for.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private readonly IDisposable connections;

    private Studio(MaskoServer server, MaskoClient masko, IDisposable connections) => (Server, Masko, this.connections) = (server, masko, connections);

    public MaskoServer Server { get; }

    public MaskoClient Masko { get; }

    public Collection Fox { get; private set; } = null!;

    /// <param name="server">What the server is like; null for one with credits and workers enough.</param>
    /// <param name="configure">Sets the client's options.</param>
    /// <param name="around">Stands between the client and the server, on the HttpClient that the client is given.</param>
    public static async Task<Studio> OpenAsync(
        MaskoServerOptions? server = null, Action<MaskoClientOptions>? configure = null, DelegatingHandler? around = null)
    {
        var running = await MaskoServer.StartAsync(server ?? new() { SubscriptionCredits = 100_000, Workers = 10_000 });
        var handler = running.CreateCheckedHandler();
        if (around is not null)
        {
            around.InnerHandler = handler;
        }

        var http = new HttpClient(around ?? handler) { BaseAddress = running.Address };
        var options = new MaskoClientOptions { Time = running.Time, LoggerFactory = NoSecretsAttribute.Watch };
        configure?.Invoke(options);
        return await new Studio(running, new MaskoClient(running.ApiKey, http, options), http).FurnishAsync();
    }

    /// <summary>The client as a host registers it, with the guard inside of the host's handlers.</summary>
    /// <param name="server">What the server is like.</param>
    /// <param name="host">Makes the host's handler; null for none.</param>
    public static async Task<Studio> OpenInHostAsync(MaskoServerOptions server, Func<TimeProvider, DelegatingHandler?> host)
    {
        var running = await MaskoServer.StartAsync(server);
        var services = new ServiceCollection();
        var http = services.AddMaskoClient(options =>
        {
            (options.ApiKey, options.BaseAddress) = (running.ApiKey, running.Address);
            (options.Time, options.LoggerFactory) = (running.Time, NoSecretsAttribute.Watch);
        }).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => running.CreateCheckedHandler());
        if (host(running.Time) is { } handler)
        {
            http.AddHttpMessageHandler(() => handler);
        }

        var provider = services.BuildServiceProvider();
        return await new Studio(running, (MaskoClient)provider.GetRequiredService<IMaskoClient>(), provider).FurnishAsync();
    }

    public static IEnumerable<ImageBody> Poses(int count) =>
        Enumerable.Range(0, count).Select(number => GenerateBody.Image($"Pose {number}", $"pose number {number}") with { Tag = $"sku-{number}" });

    /// <summary>The exception that work ends with. (Assert.ThrowsAsync blocks a worker, and a driven clock stands still then.)</summary>
    public static async Task<T> CatchAsync<T>(Func<Task> work)
        where T : Exception
    {
        try
        {
            await work();
        }
        catch (T expected)
        {
            return expected;
        }

        throw new AssertionException($"No {typeof(T).Name} was thrown.");
    }

    public Task DriveAsync(Func<Task> work) => Server.Time.DriveAsync(work);

    public Task<T> DriveAsync<T>(Func<Task<T>> work) => Server.Time.DriveAsync(work);

    public async ValueTask DisposeAsync()
    {
        Masko.Dispose();
        connections.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<Studio> FurnishAsync()
    {
        await DriveAsync(async () =>
        {
            var project = await Masko.Projects.CreateAsync(new() { Name = "App" });
            Fox = await Masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        });
        return this;
    }
}
