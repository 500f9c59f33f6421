using System.Runtime.InteropServices;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Native;

/// <summary>A program of <c>tests/</c>, compiled ahead of time; all of them in one build.</summary>
internal sealed class NativeProgram(string name)
{
    private static readonly string[] Compilers = ["clang", "gcc"];

    private static readonly string[] Programs = ["Masko.Client.Aot", "Masko.Client.AspNetCore.Aot"];

    private static readonly Lazy<Task<string>> Published = new(() => Together.RunAsync(
        "Publish",
        Programs.Select(program => (ProjectOf(program), $"PublishDir={FolderOf(program)}/")),
        "-p:RuntimeIdentifier=" + RuntimeInformation.RuntimeIdentifier,
        "-p:CppCompilerAndLinker=" + Compiler()));

    /// <summary>Why it cannot be compiled here; null when it can.</summary>
    public static string? Obstacle =>
        !OperatingSystem.IsLinux() ? "The native program is compiled and run on Linux only."
        : Compiler() is null ? $"There is no C compiler on the PATH to link the native program: {string.Join(" or ", Compilers)}."
        : null;

    /// <returns>What the build printed, without what it said of the others.</returns>
    public async Task<string> PublishAsync()
    {
        var others = Programs.Where(program => program != name).Select(ProjectOf).ToList();
        var lines = (await Published.Value).Split('\n').Where(line => !others.Exists(line.Contains));
        return string.Join('\n', lines);
    }

    /// <returns>What it printed.</returns>
    public Task<string> RunAsync(params string[] arguments) => ChildProcess.RunAsync(Path.Combine(FolderOf(name), name), arguments, FolderOf(name));

    private static string ProjectOf(string program) => Repository.PathTo("tests", program, program + ".csproj");

    private static string FolderOf(string program) => TestRun.PathTo("native-" + program);

    private static string? Compiler()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Compilers.FirstOrDefault(compiler => folders.Any(folder => File.Exists(Path.Combine(folder, compiler))));
    }
}
