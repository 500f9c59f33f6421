using System.Diagnostics;

namespace Masko.Client.Tests.Files;

/// <summary>A process of its own that downloads one file into a folder.</summary>
internal static class Downloader
{
    public static async Task Main(string[] arguments)
    {
        var (address, folder) = (new Uri(arguments[0]), arguments[1]);
        using var masko = new MaskoClient(WireServer.Key, new MaskoClientOptions { BaseAddress = new Uri(address, "/") });
        await masko.DownloadAsync(Shelf.Job(new() { Image = address.AbsoluteUri }), folder);
    }

    public static Process Start(string url, string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Downloader).Assembly.Location, url, folder]);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_STARTUP_HOOKS", StringComparison.Ordinal) || name.StartsWith("CORECLR_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start)!;
    }
}
