using System.Globalization;
using System.Runtime.CompilerServices;
using Masko.Client.Benchmarks.Runs;

namespace Masko.Client.Benchmarks.Sisters;

/// <summary>Items from a stream, against a server in a process of its own: what is held at their end against what was held after the first tenth.</summary>
internal static class SisterMemory
{
    public static Task<Ratio> OfZSkyAsync(int items) => MeasureAsync("ZSky", RunServer.ZSky, items, static async (address, key, numbers) =>
    {
        using var zsky = new ZSkyClient(key, new ZSkyClientOptions { BaseAddress = address });
        await using var run = zsky.Run(numbers.Select(number => new ZSkyImage { Prompt = $"mug {number}" }), new() { MaxInFlight = 200 });
        return await run.Completion;
    });

    public static Task<Ratio> OfVidiKingAsync(int items) => MeasureAsync("VidiKing", RunServer.VidiKing, items, static async (address, key, numbers) =>
    {
        using var vidiking = new VidiKingClient(key, new VidiKingClientOptions { BaseAddress = address, RateBudget = { PerMinute = null }, MaxItemsPerJob = 20 });
        await using var run = vidiking.RunGenerate(numbers.Select(number => new VidiKingPrompt { Prompt = $"banner {number}" }), new() { MaxInFlight = 200 });
        return await run.Completion;
    });

    private static async Task<Ratio> MeasureAsync(string name, string server, int items, Func<Uri, string, IAsyncEnumerable<int>, Task<RunSummary>> runAsync)
    {
        await using var there = await RunServer.StartAsync(server);
        var held = new List<long>();
        var summary = await runAsync(there.Address, there.Key, NumbersAsync(items, held));
        return summary.Completed == items
            ? new(
                $"10,000 items at {name}, live memory, end to start", RatioKind.Memory, held[^1] / (double)held[0], 1.25,
                string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', held.Select(bytes => bytes / 1024))} KiB; {summary.Duration.TotalSeconds:0} s"))
            : throw new InvalidOperationException(summary.ToString());
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int items, List<long> held, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 0; number < items; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number > 0 && number % (items / 10) == 0)
            {
                await Task.Yield();
                held.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            yield return number;
        }
    }
}
