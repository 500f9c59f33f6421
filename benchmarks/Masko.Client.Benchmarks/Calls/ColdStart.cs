using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>The first call of a process, from nothing to its answer, against the first call by hand.</summary>
internal static class ColdStart
{
    public const string Argument = "first-call";

    private const int Pairs = 9;
    private const double Limit = 2.0;

    public static async Task<Ratio> MeasureAsync()
    {
        var ratios = new List<double>(Pairs);
        var times = new List<double>(Pairs);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var hand = await InProcessAsync("hand");
            var masko = await InProcessAsync("masko");
            ratios.Add(masko / hand);
            times.Add(masko);
        }

        return new(
            "the first call of a process, against HttpClient by hand", RatioKind.Time, Pair.Median(ratios), Limit,
            string.Create(CultureInfo.InvariantCulture, $"median of {Pairs} pairs of processes, {Pair.Median(times):0.0} ms"));
    }

    /// <summary>Makes the call in this process, and prints how long it took in milliseconds.</summary>
    public static async Task RunAsync(string who)
    {
        var start = TimeProvider.System.GetTimestamp();
        var handler = new CannedHandler(HttpStatusCode.OK, Encoding.UTF8.GetBytes("{\"data\":" + CallRatios.Job + "}"));
        if (who == "hand")
        {
            await new ByHand(ByHand.Configure(new HttpClient(handler), CallRatios.Key)).GetJobAsync(CallRatios.JobId, default);
        }
        else
        {
            using var http = new HttpClient(handler);
            using var masko = new MaskoClient(CallRatios.Key, http);
            await masko.Jobs.GetAsync(CallRatios.JobId);
        }

        Console.WriteLine(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> InProcessAsync(string who)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ColdStart).Assembly.Location, Argument, who])
        {
            RedirectStandardOutput = true,
        })!;
        var time = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(time, CultureInfo.InvariantCulture);
    }
}
