using System.Diagnostics;
using System.Text;

namespace Masko.Client.Package.Tests.Support;

/// <summary>A program that ends with 0 within ten minutes, or fails the test with all it printed.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Set for a run of tests or by a build around it, and meant for that one alone: a build below would take them for its own.
    private static readonly string[] OfTheRun =
        ["MSBUILD", "_MSBUILD", "VSTEST", "TESTINGPLATFORM", "CORECLR_", "COR_", "DOTNET_STARTUP_HOOKS"];

    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(
        string file, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        using var process = new Process { StartInfo = Start(file, arguments, folder, settings ?? new Dictionary<string, string>()) };
        using var timeout = new CancellationTokenSource(Patience, TimeProvider.System);
        var output = new Output();
        process.OutputDataReceived += output.Add;
        process.ErrorDataReceived += output.Add;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new AssertionException($"{Told(process)} did not end within {Patience}. It printed:\n{output}");
        }

        return process.ExitCode == 0
            ? output.ToString()
            : throw new AssertionException($"{Told(process)} ended with {process.ExitCode}. It printed:\n{output}");
    }

    /// <summary>How a program is started, its output to be read.</summary>
    public static ProcessStartInfo Start(
        string file, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheRun).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfTheRun(string name) => OfTheRun.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string Told(Process process) => $"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}";

    private sealed class Output
    {
        private readonly StringBuilder text = new();

        public void Add(object sender, DataReceivedEventArgs line)
        {
            lock (text)
            {
                text.Append(line.Data).Append(line.Data is null ? "" : "\n");
            }
        }

        public override string ToString()
        {
            lock (text)
            {
                return text.ToString();
            }
        }
    }
}
