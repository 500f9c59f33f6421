using System.Net;
using System.Text;
using Masko.Client.Benchmarks.Calls;
using Masko.Client.Testing.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Benchmarks.Host;

/// <summary>A call through the whole path out of a container, all stages on, against a plain HttpClient of the same factory.</summary>
internal static class HostRatios
{
    private const double MemoryTime = 2.00;
    private const double MemoryBytes = 1.50;
    private const double LoopbackTime = 1.45;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        foreach (var (name, status, answer, ours, byHand) in Work())
        {
            var body = Encoding.UTF8.GetBytes(answer);
            await using var provider = Provider(
                MaskoClientOptions.DefaultBaseAddress, http => http.ConfigurePrimaryHttpMessageHandler(() => new CannedHandler(status, body)));
            var (masko, hand) = Clients(provider);
            var pair = new Pair($"{name}, against the factory's HttpClient", () => ours(masko), () => byHand(hand));
            foreach (var ratio in await pair.MeasureAsync(MemoryTime, MemoryBytes))
            {
                yield return ratio;
            }
        }

        foreach (var (name, status, answer, ours, byHand) in Work())
        {
            var body = Encoding.UTF8.GetBytes(answer);
            await using var server = await KestrelHost.StartOnLoopbackAsync(
                async context =>
                {
                    context.Response.StatusCode = (int)status;
                    context.Response.ContentType = "application/json";
                    context.Response.ContentLength = body.Length;
                    await context.Response.Body.WriteAsync(body);
                },
                port: 0);
            await using var provider = Provider(server.Address, _ => { });
            var (masko, hand) = Clients(provider);
            yield return await new Pair($"{name}, on loopback", () => ours(masko), () => byHand(hand)) { Calls = 200 }.MeasureTimeAsync(LoopbackTime);
        }
    }

    private static IEnumerable<(string Name, HttpStatusCode Status, string Answer, Func<IMaskoClient, Task> Ours, Func<ByHand, Task> ByHand)> Work()
    {
        yield return (
            "get a job", HttpStatusCode.OK, "{\"data\":" + CallRatios.Job + "}",
            masko => masko.Jobs.GetAsync(CallRatios.JobId),
            hand => hand.GetJobAsync(CallRatios.JobId, default));
        yield return (
            "generate an image", HttpStatusCode.Accepted, CallRatios.Accepted,
            masko => masko.Generation.GenerateAsync(CallRatios.CollectionId, GenerateBody.Image("Waving hello", "waving hello with a friendly smile")),
            hand => hand.GenerateAsync(
                CallRatios.CollectionId, new() { Name = "Waving hello", ImagePrompt = "waving hello with a friendly smile" }, default));
    }

    private static ServiceProvider Provider(Uri address, Action<IHttpClientBuilder> handler)
    {
        var services = new ServiceCollection();
        var masko = services.AddMaskoClient(options =>
        {
            (options.ApiKey, options.BaseAddress) = (CallRatios.Key, address);

            // On, and never in the way.
            (options.RateBudget.PerMinute, options.RateBudget.PerHour) = (10_000_000, 100_000_000);
        });
        handler(masko.HttpClientBuilder);
        handler(services.AddHttpClient(nameof(ByHand), http => ByHand.Configure(http, CallRatios.Key).BaseAddress = address));
        return services.BuildServiceProvider();
    }

    private static (IMaskoClient Masko, ByHand Hand) Clients(IServiceProvider provider) => (
        provider.GetRequiredService<IMaskoClient>(),
        new ByHand(provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ByHand))));
}
