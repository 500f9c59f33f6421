using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Masko.Client.Testing.Tests.Seeding;

/// <summary>The server as a program of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource patience = new(Generous, TimeProvider.System);
    private readonly Process process;

    private HostProcess(Process process) => this.process = process;

    /// <summary>Where the build put it: the same configuration as these tests.</summary>
    private static string Program
    {
        get
        {
            var root = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Path.Combine(root, "src", "Masko.Client.Testing.Host", "bin", configuration, "net8.0", "Masko.Client.Testing.Host.dll");
        }
    }

    public static HostProcess Start(params string[] arguments) => new(Process.Start(
        new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!);

    /// <summary>A run that ends by itself.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var host = Start(arguments);
        var error = host.process.StandardError.ReadToEndAsync(host.patience.Token);
        var output = await host.process.StandardOutput.ReadToEndAsync(host.patience.Token);
        return (await host.EndAsync(), output, await error);
    }

    public async Task<string?> LineAsync() => await process.StandardOutput.ReadLineAsync(patience.Token);

    /// <summary>Sends INT, which is what Ctrl-C does, or TERM.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-" + (InterruptsAreIgnored() ? "TERM" : name), process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(patience.Token);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    // What a script starts in the background ignores INT, these tests and their children with it.
    private static bool InterruptsAreIgnored()
    {
        const string Status = "/proc/self/status";
        const string Ignored = "SigIgn:";
        return File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } mask
            && (ulong.Parse(mask.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0b10) != 0;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        patience.Dispose();
    }
}
