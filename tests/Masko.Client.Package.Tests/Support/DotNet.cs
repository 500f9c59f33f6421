using System.Runtime.InteropServices;

namespace Masko.Client.Package.Tests.Support;

/// <summary>The <c>dotnet</c> that runs the tests, for builds and programs of its own.</summary>
internal static class DotNet
{
    // The tests may run in a host of their own, so the process is not always it.
    private static readonly string Path = new[] { Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"), Environment.ProcessPath }
        .FirstOrDefault(path => System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet") ?? "dotnet";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        // Build servers outlive their build: they would keep the temporary folders in use and the output open. The compiler's does neither.
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    /// <summary>Where the installed runtimes are.</summary>
    public static string Root => System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static Task<string> BuildAsync(string folder, params string[] arguments) =>
        ChildProcess.RunAsync(Path, arguments, folder, Settings);

    /// <summary>Runs a program on the installed runtime, even when it was built for an older one.</summary>
    public static Task<string> RunAsync(string assembly, params string[] arguments) => RunAsync(assembly, [], arguments);

    /// <summary>The same with more in its environment.</summary>
    public static Task<string> RunAsync(string assembly, Dictionary<string, string> settings, params string[] arguments) =>
        ChildProcess.RunAsync(Path, [assembly, .. arguments], Folder(assembly), Forward(settings));

    /// <summary>Starts a program that runs until it is stopped.</summary>
    public static RunningProgram Start(string assembly, Dictionary<string, string> settings) =>
        RunningProgram.Start(Path, Folder(assembly), Forward(settings), assembly);

    private static string Folder(string assembly) => System.IO.Path.GetDirectoryName(assembly)!;

    private static Dictionary<string, string> Forward(Dictionary<string, string> settings) => new(settings) { ["DOTNET_ROLL_FORWARD"] = "Major" };
}
