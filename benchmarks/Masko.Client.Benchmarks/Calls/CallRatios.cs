using System.Net;
using System.Text;
using Masko.Client.Http;
using Masko.Client.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Refit;
using RestClient = RestEase.RestClient;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>A typed call against the same call by hand, through Refit as it comes, and through RestEase, on an in-memory handler.</summary>
internal static class CallRatios
{
    internal const string Key = "masko_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    internal const string CollectionId = "f9503022-a991-46ea-bf8c-d628c921b6b0";
    internal const string JobId = "0b7d9a52-6a1e-4c55-9c0e-2f5c7d1e8a90";

    private const double ByHandTime = 1.25;
    private const double ByHandBytes = 1.20;
    private const double WholePathTime = 1.55;
    private const double WholePathBytes = 1.20;
    private const double RefitTime = 1.00;
    private const double RefitBytes = 1.00;
    private const double RestEaseTime = 0.70;
    private const double RestEaseBytes = 0.70;

    internal const string Job = $$$"""
        {"id":"{{{JobId}}}","status":"completed","type":"item_generation","collection_id":"{{{CollectionId}}}","cost_credits":21,
        "created_at":"2026-03-28T10:00:00Z","updated_at":"2026-03-28T10:01:32Z","item_id":"5f0d3c1e-2b4a-4f6e-8d7c-1a2b3c4d5e6f","item_name":"Wave",
        "asset_ids":{"image":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","transparent_image":"b1b2c3d4-e5f6-7890-abcd-ef1234567890",
        "video":"c1b2c3d4-e5f6-7890-abcd-ef1234567890","webm":"d1b2c3d4-e5f6-7890-abcd-ef1234567890","hevc":"e1b2c3d4-e5f6-7890-abcd-ef1234567890"},
        "urls":{"image":"https://assets.masko.ai/fda8417d/fox-mascot/wave-0a1b2c3d.png","transparent_image":"https://assets.masko.ai/fda8417d/fox-mascot/wave-1a1b2c3d.png",
        "video":"https://assets.masko.ai/fda8417d/fox-mascot/wave-2a1b2c3d.mp4","webm":"https://assets.masko.ai/fda8417d/fox-mascot/wave-3a1b2c3d.webm"}}
        """;

    internal const string Accepted = """
        {"data":{"job_id":"0b7d9a52-6a1e-4c55-9c0e-2f5c7d1e8a90","poll_url":"https://api.masko.ai/v1/jobs/0b7d9a52-6a1e-4c55-9c0e-2f5c7d1e8a90",
        "item_id":"5f0d3c1e-2b4a-4f6e-8d7c-1a2b3c4d5e6f",
        "asset_ids":{"image":"a1b2c3d4-e5f6-7890-abcd-ef1234567890","transparent_image":"b1b2c3d4-e5f6-7890-abcd-ef1234567890"},
        "urls":{"image":"https://assets.masko.ai/fda8417d/fox-mascot/wave-0a1b2c3d.png","transparent_image":"https://assets.masko.ai/fda8417d/fox-mascot/wave-1a1b2c3d.png"}}}
        """;

    private static readonly string Page =
        $$$$"""{"data":[{{{{string.Join(',', Enumerable.Repeat(Job, 50))}}}}],"meta":{"pagination":{"total":50,"limit":50,"offset":0,"has_more":false}}}""";

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        await foreach (var ratio in MeasureWholePathAsync())
        {
            yield return ratio;
        }

        await foreach (var ratio in TelemetryRatios.MeasureAsync())
        {
            yield return ratio;
        }

        yield return await ColdStart.MeasureAsync();
        foreach (var (name, ours, byHand, refit, restEase) in Work())
        {
            foreach (var ratio in await new Pair($"{name}, against HttpClient by hand", ours, byHand).MeasureAsync(ByHandTime, ByHandBytes))
            {
                yield return ratio;
            }

            foreach (var ratio in await new Pair($"{name}, against Refit's defaults", ours, refit).MeasureAsync(RefitTime, RefitBytes))
            {
                yield return ratio;
            }

            foreach (var ratio in await new Pair($"{name}, against RestEase", ours, restEase).MeasureAsync(RestEaseTime, RestEaseBytes))
            {
                yield return ratio;
            }
        }
    }

    /// <summary>With retries, circuit breaker, guard, rate budget and telemetry that nobody listens to.</summary>
    private static async IAsyncEnumerable<Ratio> MeasureWholePathAsync()
    {
        var (masko, hand) = WholePathClients(HttpStatusCode.OK, "{\"data\":" + Job + "}");
        var (masko2, hand2) = WholePathClients(HttpStatusCode.Accepted, Accepted);
        Pair[] pairs =
        [
            new("whole path: get a job, against HttpClient by hand", () => masko.Jobs.GetAsync(JobId), () => hand.GetJobAsync(JobId, default)),
            new(
                "whole path: generate, against HttpClient by hand",
                () => masko2.Generation.GenerateAsync(CollectionId, GenerateBody.Image("Waving hello", "waving hello with a friendly smile")),
                () => hand2.GenerateAsync(CollectionId, new() { Name = "Waving hello", ImagePrompt = "waving hello with a friendly smile" }, default)),
        ];
        foreach (var pair in pairs)
        {
            foreach (var ratio in await pair.MeasureAsync(WholePathTime, WholePathBytes))
            {
                yield return ratio;
            }
        }
    }

    private static IEnumerable<(string Name, Func<Task> Ours, Func<Task> ByHand, Func<Task> Refit, Func<Task> RestEase)> Work()
    {
        var (masko, hand, refit, rest) = Clients(HttpStatusCode.OK, "{\"data\":" + Job + "}");
        yield return ("get a job", () => masko.Jobs.GetAsync(JobId), () => hand.GetJobAsync(JobId, default), () => refit.GetJobAsync(JobId, default), () => rest.GetJobAsync(JobId, default));

        var (masko2, hand2, refit2, rest2) = Clients(HttpStatusCode.Accepted, Accepted);
        yield return (
            "generate an image",
            () => masko2.Generation.GenerateAsync(CollectionId, GenerateBody.Image("Waving hello", "waving hello with a friendly smile")),
            () => hand2.GenerateAsync(CollectionId, new() { Name = "Waving hello", ImagePrompt = "waving hello with a friendly smile" }, default),
            () => refit2.GenerateAsync(CollectionId, new() { Name = "Waving hello", ImagePrompt = "waving hello with a friendly smile" }, default),
            () => rest2.GenerateAsync(CollectionId, new() { Name = "Waving hello", ImagePrompt = "waving hello with a friendly smile" }, default));

        var (masko3, hand3, refit3, rest3) = Clients(HttpStatusCode.OK, Page);
        yield return (
            "list 50 jobs",
            () => masko3.Jobs.ListAsync(collectionId: CollectionId, limit: 50),
            () => hand3.ListJobsAsync(CollectionId, 50, default),
            () => refit3.ListJobsAsync(CollectionId, 50, default), () => rest3.ListJobsAsync(CollectionId, 50, default));
    }

    private static (Apis Masko, ByHand Hand) WholePathClients(HttpStatusCode status, string answer)
    {
        var handler = new CannedHandler(status, Encoding.UTF8.GetBytes(answer));

        // So many requests that none waits, and yet all are counted.
        var options = new MaskoClientOptions { RateBudget = { PerMinute = 10_000_000, PerHour = 100_000_000 } };
        return (new Apis(new ChargeGuard(handler), options), new ByHand(ByHand.Configure(new HttpClient(handler), Key)));
    }

    private static (Apis Masko, ByHand Hand, IPlainRefitApi Refit, IRestEaseApi RestEase) Clients(HttpStatusCode status, string answer)
    {
        var handler = new CannedHandler(status, Encoding.UTF8.GetBytes(answer));
        var rest = new RestClient(ByHand.Configure(new HttpClient(handler), Key))
        {
            JsonSerializerSettings = new JsonSerializerSettings { ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() } },
        };

        var refit = RestService.ForGenerated<IPlainRefitApi>(
            ByHand.Configure(new HttpClient(handler), Key), new RefitSettings(new SystemTextJsonContentSerializer(HandJson.Default.Options)));

        // The wire alone: by hand nobody retries, breaks circuits or counts requests either.
        var wire = new MaskoClientOptions
        {
            Retry = { MaxRetries = 0 }, CircuitBreaker = { IsEnabled = false }, RateBudget = { PerMinute = null, PerHour = null },
        };
        return (new Apis(handler, wire), new ByHand(ByHand.Configure(new HttpClient(handler), Key)), refit, rest.For<IRestEaseApi>());
    }

    /// <summary>The interfaces as a client with connections of its own has them, on a handler of the benchmark.</summary>
    private sealed class Apis
    {
        public Apis(HttpMessageHandler handlers, MaskoClientOptions options)
        {
            var connection = new ApiConnection(
                new HttpMessageInvoker(handlers), MaskoClientOptions.DefaultBaseAddress, new ApiKey(Key), new ConnectionSettings(options, MaskoService.Profile),
                new ClientRules(options.Rules, options.Time)) { IsGuarded = true };
            (Jobs, Generation) = (connection.Apis.Create<IJobsApi>(), connection.Apis.Create<IGenerationApi>());
        }

        public IJobsApi Jobs { get; }

        public IGenerationApi Generation { get; }
    }
}
