using System.Diagnostics;
using Masko.Client.Testing;

namespace Masko.Client.Benchmarks.Runs;

/// <summary>A reference server in a process of its own, on real time, with jobs that are quick.</summary>
internal sealed class RunServer : IAsyncDisposable
{
    public const string Argument = "run-server";

    public const string Masko = "masko";

    public const string ZSky = "zsky";

    public const string VidiKing = "vidiking";

    private readonly Process process;

    private RunServer(Process process, Uri address, string key) => (this.process, Address, Key) = (process, address, key);

    public Uri Address { get; }

    public string Key { get; }

    /// <summary>Starts one.</summary>
    public static async Task<RunServer> StartAsync(string service)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(RunServer).Assembly.Location, Argument, service])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new(process, new Uri((await process.StandardOutput.ReadLineAsync())!), (await process.StandardOutput.ReadLineAsync())!);
    }

    /// <summary>Serves, in the process that was started, until its input ends.</summary>
    public static async Task RunAsync(string service)
    {
        var (server, key) = await ServeAsync(service);
        await using (server)
        {
            Console.WriteLine(server.Address);
            Console.WriteLine(key);
            await Console.In.ReadLineAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<(ReferenceServer Server, string Key)> ServeAsync(string service)
    {
        var imageTime = TimeSpan.FromMilliseconds(5);
        switch (service)
        {
            case ZSky:
                var zsky = await ZSkyServer.StartAsync(new ZSkyServerOptions { Port = 0, ImageTime = imageTime, RequestLogSize = 10 });
                return (zsky, zsky.ApiKey);
            case VidiKing:
                var vidiking = await VidiKingServer.StartAsync(
                    new VidiKingServerOptions { Port = 0, ImageTime = imageTime, PickUpTime = TimeSpan.Zero, RequestsPerMinute = null, RequestLogSize = 10 });
                return (vidiking, vidiking.ApiKey);
            default:
                var masko = await MaskoServer.StartAsync(new MaskoServerOptions
                {
                    Port = 0, SubscriptionCredits = 10_000_000, Workers = 10_000, PickUpTime = TimeSpan.FromMilliseconds(10), ImageTime = TimeSpan.FromMilliseconds(500),
                    RequestLogSize = 10,
                });
                return (masko, masko.ApiKey);
        }
    }
}
