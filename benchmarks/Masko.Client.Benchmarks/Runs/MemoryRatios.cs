using System.Diagnostics;
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
        using var server = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(RunServer).Assembly.Location, RunServer.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
            var key = (await server.StandardOutput.ReadLineAsync())!;
            using var masko = new MaskoClient(key, new MaskoClientOptions { BaseAddress = address, RateBudget = { PerMinute = null, PerHour = null } });
            var project = await masko.Projects.CreateAsync(new() { Name = "App" });
            var fox = await masko.Collections.CreateAsync(new() { ProjectId = project.Id, Name = "Felix", Prompt = "A friendly orange fox" });
            var held = new List<long>();
            await using var run = masko.Run(fox.Id, ItemsAsync(held), new() { MaxInFlight = 2000, MaxRequests = 16 });
            var summary = await run.Completion;
            yield return summary.Completed == Items
                ? new(
                    "100,000 items, live memory of the last 20,000, against that of 20,000 at the start", RatioKind.Memory,
                    held.TakeLast(Looks).Max() / (double)held.Take(Looks).Max(), 1.25,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{held.Take(Looks).Max() / 1024} and {held.TakeLast(Looks).Max() / 1024} KiB; {summary.Duration.TotalSeconds:0} s"))
                : throw new InvalidOperationException(summary.ToString());
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
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
