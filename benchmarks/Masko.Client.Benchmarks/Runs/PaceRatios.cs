using System.Globalization;
using Masko.Client.Testing;

namespace Masko.Client.Benchmarks.Runs;

/// <summary>A thousand items under a rate limit, on a virtual clock: how much longer than the limit and one job it takes, and how many requests.</summary>
internal static class PaceRatios
{
    private const int Items = 1000;
    private const int PerRequest = 10;
    private const int PerMinute = 60;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        foreach (var jobTime in new[] { TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90) })
        {
            var options = new MaskoServerOptions
            {
                SubscriptionCredits = Items, Workers = Items, ImageTime = jobTime, PickUpTime = TimeSpan.Zero, RateLimits = new() { PerMinute = PerMinute },
            };
            await using var server = await MaskoServer.StartAsync(options);
            using var http = server.CreateHttpClient();
            using var masko = new MaskoClient(server.ApiKey, http, new() { Time = server.Time });
            var (took, requests) = await server.Time.DriveAsync(() => RunAsync(server, masko));

            // The first sixty requests leave at once, the last of the others when their minute has come.
            var ideal = TimeSpan.FromMinutes(Items / PerRequest / PerMinute) + jobTime;
            var detail = string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} virtual s, ideal {ideal.TotalSeconds:0.0}, {requests} requests");
            var name = string.Create(CultureInfo.InvariantCulture, $"1,000 items, jobs of {jobTime.TotalSeconds} s");
            yield return new($"{name}, against the ideal", RatioKind.Pace, took / ideal, 1.05, detail);
            yield return new($"{name}, requests an item", RatioKind.Pace, requests / (double)Items, 0.15, detail);
        }
    }

    private static async Task<(TimeSpan Took, int Requests)> RunAsync(MaskoServer server, MaskoClient masko)
    {
        var project = await masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });

        // The two requests so far shall not count.
        await Task.Delay(TimeSpan.FromMinutes(2), server.Time);
        var before = server.Requests.Count;
        var start = server.Time.GetTimestamp();
        await using var run = masko.Run(fox.Id, Enumerable.Range(0, Items).Select(number => GenerateBody.Image($"Pose {number}", $"pose number {number}")));
        var summary = await run.Completion;
        return summary.Completed == Items
            ? (server.Time.GetElapsedTime(start), server.Requests.Count - before)
            : throw new InvalidOperationException(summary.ToString());
    }
}
