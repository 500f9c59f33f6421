using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Masko.Client.Benchmarks.Runs;

/// <summary>A hundred thousand items from a stream: what is held at their end against what was held after the first thousand.</summary>
internal static class MemoryRatios
{
    private const int Items = 30_000;
    private const int Start = 1_000;
    private const int Step = 1_000;

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
            await using var run = masko.Run(fox.Id, ItemsAsync(held), new() { MaxInFlight = 4000, MaxRequests = 32 });
            var summary = await run.Completion;
            yield return summary.Completed == Items
                ? new(
                    "100,000 items, live memory at the end, against after 10,000", RatioKind.Memory, held[^1] / (double)held[0], 1.25,
                    string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', held.Select(bytes => bytes / 1024))} KiB; {summary.Duration.TotalSeconds:0} s"))
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
                Console.Error.WriteLine($"{number} {TimeProvider.System.GetUtcNow():ss.fff} {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0}");held.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            yield return GenerateBody.Image($"Pose {number}", $"pose number {number}");
        }
    }
}
