using System.Diagnostics;
using System.Globalization;
using System.Text;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Samples.Tests.Support;

/// <summary>A sample as a process of its own, in a pipe, with nobody at its input.</summary>
internal sealed class RunningSample : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private RunningSample(Process process)
    {
        this.process = process;
        process.StandardInput.Close();
        output = ReadAsync(process.StandardOutput);
        error = ReadAsync(process.StandardError);
    }

    public static RunningSample Start(string name, string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // Whatever starts the tests in the background may have them ignore Ctrl-C, and what they start too.
        var start = OperatingSystem.IsLinux()
            ? ChildProcess.Start("env", ["--default-signal=INT", "dotnet", Sample.PathTo(name), .. arguments], folder, settings)
            : ChildProcess.Start("dotnet", [Sample.PathTo(name), .. arguments], folder, settings);
        start.RedirectStandardInput = true;
        (start.StandardOutputEncoding, start.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        foreach (var variable in new[] { "MASKO_API_KEY", "MASKO_BASE_ADDRESS" }.Except(settings.Keys))
        {
            start.Environment.Remove(variable);
        }

        return new(Process.Start(start)!);
    }

    public static async Task<Ended> RunAsync(string name, string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var program = Start(name, folder, settings, arguments);
        return await program.EndAsync();
    }

    /// <summary>What Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<Ended> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static async Task<string> ReadAsync(StreamReader reader) => (await reader.ReadToEndAsync()).ReplaceLineEndings("\n");
}

/// <summary>How a program ended, and what it said.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
