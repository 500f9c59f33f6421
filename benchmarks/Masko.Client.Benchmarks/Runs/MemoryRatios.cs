using System.Globalization;
using System.Runtime.CompilerServices;

namespace Masko.Client.Benchmarks.Runs;

/// <summary>
/// A hundred thousand items from a stream whose results nobody reads: what is held at the end against what was held once as many were under way as may be. What is
/// held goes up and down with the items under way, so the most of several looks counts.
/// </summary>
internal static class MemoryRatios
{
    private const int Items = 100_000;
    private const int Start = 5_000;
    private const int Step = 1_000;
    private const int Looks = 20;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        await using var server = await RunServer.StartAsync(RunServer.Masko);
        using var masko = new MaskoClient(server.Key, new MaskoClientOptions { BaseAddress = server.Address, RateBudget = { PerMinute = null, PerHour = null } });
        var project = await masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        var held = new List<long>();
        await using var run = masko.Run(fox.Id, ItemsAsync(held), new() { MaxInFlight = 2000, MaxRequests = 16 });
        var summary = await run.Completion;
        var (start, end) = (held.Take(Looks).Max(), held.TakeLast(Looks).Max());
        yield return summary.Completed == Items
            ? new(
                "100,000 items, live memory of the last 20,000, against that of 20,000 at the start", RatioKind.Memory, end / (double)start, 1.25,
                string.Create(CultureInfo.InvariantCulture, $"{start / 1024} and {end / 1024} KiB; {summary.Duration.TotalSeconds:0} s"))
            : throw new InvalidOperationException(summary.ToString());
    }

    /// <summary>Looks at what is held as it is read: after the first items, and from time to time.</summary>
    private static async IAsyncEnumerable<GenerateBody> ItemsAsync(List<long> held, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 0; number < Items; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number >= Start && number % Step == 0)
            {
                await Task.Yield();
                held.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            yield return GenerateBody.Image($"Pose {number}", $"pose number {number}");
        }
    }
}
