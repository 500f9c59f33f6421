using Masko.Client.Testing;

namespace Masko.Client.Benchmarks.Runs;

/// <summary>The reference server in a process of its own, on real time, with jobs that are quick.</summary>
internal static class RunServer
{
    public const string Argument = "run-server";

    /// <summary>Serves until its input ends.</summary>
    public static async Task RunAsync()
    {
        await using var server = await MaskoServer.StartAsync(new MaskoServerOptions
        {
            Port = 0, SubscriptionCredits = 10_000_000, Workers = 10_000, PickUpTime = TimeSpan.FromMilliseconds(10), ImageTime = TimeSpan.FromMilliseconds(500),
            RequestLogSize = 10,
        });
        Console.WriteLine(server.Address);
        Console.WriteLine(server.ApiKey);
        await Console.In.ReadLineAsync();
    }
}
