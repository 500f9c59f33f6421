using System.Globalization;
using System.Runtime;

namespace Masko.Client.Benchmarks;

/// <summary>The same work done two ways, measured side by side.</summary>
internal sealed class Pair(string name, Func<Task> ours, Func<Task> peers)
{
    /// <summary>How much work one measurement is.</summary>
    public int Calls { get; init; } = 400;

    /// <summary>How often both are measured side by side; odd, so that there is a middle one.</summary>
    public int Pairs { get; init; } = 61;

    private static readonly TimeSpan ShortestWarmUp = TimeSpan.FromSeconds(2);

    // On a busy machine the tiered compiler falls behind.
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(20);

    /// <summary>So long nothing was compiled: the tiered compiler is done with both.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<Ratio>> MeasureAsync(double timeLimit, double bytesLimit)
    {
        await WarmUpAsync();
        return [await BytesAsync(bytesLimit), await TimeTwiceAsync(timeLimit)];
    }

    /// <summary>The time alone, where bytes say nothing.</summary>
    public async Task<Ratio> MeasureTimeAsync(double limit)
    {
        await WarmUpAsync();
        return await TimeTwiceAsync(limit);
    }

    private async Task WarmUpAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        var (compiled, last) = (JitInfo.GetCompiledMethodCount(), start);
        bool isWarm;
        do
        {
            await RunAsync(ours);
            await RunAsync(peers);
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                (compiled, last) = (now, TimeProvider.System.GetTimestamp());
            }

            var time = TimeProvider.System.GetElapsedTime(start);
            isWarm = time > LongestWarmUp || (time > ShortestWarmUp && TimeProvider.System.GetElapsedTime(last) > Quiet);
        }
        while (!isWarm);
    }

    private async Task<Ratio> BytesAsync(double limit)
    {
        var mine = await AllocatedAsync(ours);
        var theirs = await AllocatedAsync(peers);
        return new(name, RatioKind.Bytes, mine / theirs, limit, string.Create(CultureInfo.InvariantCulture, $"{mine:0} to {theirs:0} bytes a call"));
    }

    /// <summary>A machine hiccups: a time is past its limit only when it is twice in a row.</summary>
    private async Task<Ratio> TimeTwiceAsync(double limit)
    {
        var first = await TimeAsync(limit);
        return first.IsPast ? await TimeAsync(limit) : first;
    }

    private async Task<Ratio> TimeAsync(double limit)
    {
        var ratios = new List<double>(Pairs);
        var times = new List<double>(Pairs);
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Who goes first changes, so that neither always finds the cache warm.
            var (first, second) = pair % 2 == 0 ? (ours, peers) : (peers, ours);
            var one = await ElapsedAsync(first);
            var two = await ElapsedAsync(second);
            var (mine, theirs) = pair % 2 == 0 ? (one, two) : (two, one);
            ratios.Add(mine / theirs);
            times.Add(mine.TotalMicroseconds / Calls);
        }

        return new(name, RatioKind.Time, Median(ratios), limit, string.Create(CultureInfo.InvariantCulture, $"median of {Pairs} pairs, {Median(times):0.0} us a call"));
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private async Task<double> AllocatedAsync(Func<Task> work)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await RunAsync(work);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls;
    }

    private async Task<TimeSpan> ElapsedAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await RunAsync(work);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private async Task RunAsync(Func<Task> work)
    {
        for (var call = 0; call < Calls; call++)
        {
            await work();
        }
    }
}
