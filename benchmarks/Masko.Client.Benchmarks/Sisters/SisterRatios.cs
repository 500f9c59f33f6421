using System.Globalization;
using Masko.Client.Testing;

namespace Masko.Client.Benchmarks.Sisters;

/// <summary>Ten thousand items through each of the other services, without faults, on a virtual clock: how many requests, and how often a job is asked for.</summary>
internal static class SisterRatios
{
    private const int Items = 10_000;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        yield return await ZSkyAsync();
        await foreach (var ratio in VidiKingAsync())
        {
            yield return ratio;
        }

        yield return await SisterMemory.OfZSkyAsync(Items);
        yield return await SisterMemory.OfVidiKingAsync(Items);
    }

    private static async Task<Ratio> ZSkyAsync()
    {
        await using var server = await ZSkyServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var zsky = new ZSkyClient(server.ApiKey, http, new() { Time = server.Time });
        var summary = await server.Time.DriveAsync(async () =>
        {
            await using var run = zsky.Run(Enumerable.Range(0, Items).Select(number => new ZSkyImage { Prompt = $"mug {number}" }));
            return await run.Completion;
        });
        Require(summary);
        return new("10,000 items at ZSky, requests against 200", RatioKind.Pace, server.RequestCount / 200.0, 1, Detail(server.RequestCount, summary));
    }

    private static async IAsyncEnumerable<Ratio> VidiKingAsync()
    {
        await using var server = await VidiKingServer.StartAsync();
        using var http = server.CreateHttpClient();
        using var vidiking = new VidiKingClient(server.ApiKey, http, new() { Time = server.Time });
        var summary = await server.Time.DriveAsync(async () =>
        {
            await using var run = vidiking.RunGenerate(Enumerable.Range(0, Items).Select(number => new VidiKingPrompt { Prompt = $"banner {number}" }));
            return await run.Completion;
        });
        Require(summary);
        var submits = server.Requests.Count(request => request.Operation == VidiKingOperations.Submit);
        var polls = server.Requests.Where(request => request.Operation == VidiKingOperations.GetJob).GroupBy(request => request.Target).Select(job => job.Count()).ToList();
        yield return new("10,000 items at VidiKing, submits against 100", RatioKind.Pace, submits / 100.0, 1, Detail(submits, summary));
        yield return new(
            "10,000 items at VidiKing, most polls of a job", RatioKind.Pace, polls.Max(), 4,
            string.Create(CultureInfo.InvariantCulture, $"{polls.Sum()} polls of {polls.Count} jobs"));
    }

    private static void Require(RunSummary summary)
    {
        if (summary.Completed != Items)
        {
            throw new InvalidOperationException(summary.ToString());
        }
    }

    private static string Detail(long requests, RunSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"{requests} requests, {summary.Duration.TotalSeconds:0} virtual s");
}
