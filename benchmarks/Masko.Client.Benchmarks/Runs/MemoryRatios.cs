using System.Globalization;
using System.Runtime.CompilerServices;

namespace Masko.Client.Benchmarks.Runs;

/// <summary>A hundred thousand items from a stream: what is held at their end against what was held after the first thousand.</summary>
internal static class MemoryRatios
{
    private const int Items = 100_000;
    private const int Start = 10_000;
    private const int Step = 10_000;

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        await using var server = await RunServer.StartAsync(RunServer.Masko);
        using var masko = new MaskoClient(server.Key, new MaskoClientOptions { BaseAddress = server.Address, RateBudget = { PerMinute = null, PerHour = null } });
        var project = await masko.Projects.CreateAsync(new() { Name = "App" });
        var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
        var held = new List<long>();
        await using var run = masko.Run(fox.Id, ItemsAsync(held));
        var summary = await run.Completion;
        yield return summary.Completed == Items
            ? new(
                "100,000 items, live memory at the end, against after 10,000", RatioKind.Memory, held[^1] / (double)held[0], 1.25,
                string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', held.Select(bytes => bytes / 1024))} KiB; {summary.Duration.TotalSeconds:0} s"))
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
