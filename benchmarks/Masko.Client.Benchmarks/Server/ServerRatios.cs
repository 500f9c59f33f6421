using System.Globalization;
using Masko.Client.Testing;
using Masko.Client.Testing.Transport;

namespace Masko.Client.Benchmarks.Server;

/// <summary>The reference server against a bare Kestrel on the same transport.</summary>
internal static class ServerRatios
{
    private const double StartLimit = 3.0;
    private const double RequestLimit = 2.0;
    private const double HeapLimit = 1.10;
    private const int HeapRequests = 100_000;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        yield return await new Pair("start one more server, against a bare Kestrel", StartServerAsync, StartBareAsync) { Calls = 5, Pairs = 41 }
            .MeasureTimeAsync(StartLimit);
        yield return await RequestsAsync();
        yield return await HeapAsync();
    }

    private static async Task StartServerAsync()
    {
        await using var server = await MaskoServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var answer = await http.GetAsync(new Uri("/v1/credits", UriKind.Relative));
    }

    private static async Task StartBareAsync()
    {
        var transport = new InMemoryTransport();
        await using var server = await BareServer.StartAsync(transport);
        using var http = new HttpClient(transport.CreateHandler()) { BaseAddress = server.Address };
        using var answer = await http.GetAsync(new Uri("/v1/credits", UriKind.Relative));
    }

    /// <summary>The same bytes over the same transport, the request log on.</summary>
    private static async Task<Ratio> RequestsAsync()
    {
        await using var server = await MaskoServer.StartAsync();
        using var ours = Authorized(server.CreateHttpClient(), server.ApiKey);
        var transport = new InMemoryTransport();
        await using var bare = await BareServer.StartAsync(transport);
        using var theirs = Authorized(new HttpClient(transport.CreateHandler()) { BaseAddress = bare.Address }, server.ApiKey);
        BareServer.Answer = await ours.GetByteArrayAsync(new Uri("/v1/credits", UriKind.Relative));
        return await new Pair("answer a request, against a bare Kestrel", () => GetAsync(ours), () => GetAsync(theirs)) { Calls = 200 }.MeasureTimeAsync(RequestLimit);
    }

    /// <summary>The log is bounded: what was there after its first fill is there after a hundred thousand more.</summary>
    private static async Task<Ratio> HeapAsync()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions { RequestLogSize = 1000 });
        using var http = Authorized(server.CreateHttpClient(), server.ApiKey);
        await GetManyAsync(http, 5000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await GetManyAsync(http, HeapRequests);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        return new(
            $"heap after {HeapRequests.ToString("n0", CultureInfo.InvariantCulture)} requests, against before", RatioKind.Memory, (double)after / before, HeapLimit,
            string.Create(CultureInfo.InvariantCulture, $"{after / 1024:n0} to {before / 1024:n0} KiB"));
    }

    private static async Task GetManyAsync(HttpClient http, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await GetAsync(http);
        }
    }

    private static async Task GetAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/v1/credits", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private static HttpClient Authorized(HttpClient http, string key)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return http;
    }
}
