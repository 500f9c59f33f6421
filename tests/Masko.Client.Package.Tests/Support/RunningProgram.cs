using System.Diagnostics;
using System.Globalization;

namespace Masko.Client.Package.Tests.Support;

/// <summary>A program that runs until it is stopped.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource patience = new(Generous, TimeProvider.System);
    private readonly Process process;

    private RunningProgram(Process process) => this.process = process;

    public static RunningProgram Start(string file, params string[] arguments) =>
        Start(file, Path.GetDirectoryName(file)!, new Dictionary<string, string> { ["DOTNET_ROOT"] = DotNet.Root }, arguments);

    public static RunningProgram Start(string file, string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        new(Process.Start(ChildProcess.Start(file, arguments, folder, settings))!);

    /// <returns>What comes after the words that the next line begins with.</returns>
    public async Task<string> LineAsync(string start)
    {
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        return line?.StartsWith(start, StringComparison.Ordinal) == true
            ? line[start.Length..]
            : throw new AssertionException($"Expected was a line '{start}…', and printed was '{line}'. {await ErrorAsync(line)}");
    }

    /// <summary>Reads on to a line with some words.</summary>
    /// <returns>What comes after them.</returns>
    public async Task<string> LineWithAsync(string words)
    {
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(words) is [_, var after])
            {
                return after;
            }

            printed.Add(line);
        }

        throw new AssertionException($"It ended without '{words}', having printed:\n{string.Join('\n', printed)}\n{await ErrorAsync(null)}");
    }

    /// <summary>Tells it to end; on Windows it is ended.</summary>
    /// <returns>Its exit code; 0 on Windows.</returns>
    public async Task<int> StopAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
            return 0;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        patience.Dispose();
    }

    // Only of a program that has ended: of another one, its end would be waited for.
    private Task<string> ErrorAsync(string? line) => line is null ? process.StandardError.ReadToEndAsync(patience.Token) : Task.FromResult("");
}
