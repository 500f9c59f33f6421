using Masko.Client.Testing;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Runs.Tests;

/// <summary>The client on the reference server, on one driven clock, with a collection to generate for.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private readonly HttpClient http;

    private Studio(MaskoServer server, Action<MaskoClientOptions>? configure)
    {
        Server = server;
        http = server.CreateCheckedClient();
        var options = new MaskoClientOptions { Time = server.Time, LoggerFactory = NoSecretsAttribute.Watch };
        configure?.Invoke(options);
        Masko = new MaskoClient(server.ApiKey, http, options);
    }

    public MaskoServer Server { get; }

    public MaskoClient Masko { get; }

    public Collection Fox { get; private set; } = null!;

    public static async Task<Studio> OpenAsync(MaskoServerOptions? server = null, Action<MaskoClientOptions>? configure = null)
    {
        var studio = new Studio(await MaskoServer.StartAsync(server ?? new() { SubscriptionCredits = 100_000, Workers = 10_000 }), configure);
        await studio.DriveAsync(async () =>
        {
            var project = await studio.Masko.Projects.CreateAsync(new() { Name = "App" });
            studio.Fox = await studio.Masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        });
        return studio;
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
        http.Dispose();
        await Server.DisposeAsync();
    }
}
