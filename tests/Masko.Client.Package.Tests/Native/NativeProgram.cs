using System.Runtime.InteropServices;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Native;

/// <summary>A program of <c>tests/</c>, compiled ahead of time.</summary>
internal sealed class NativeProgram(string name)
{
    private static readonly string[] Compilers = ["clang", "gcc"];

    /// <summary>Why it cannot be compiled here; null when it can.</summary>
    public static string? Obstacle =>
        !OperatingSystem.IsLinux() ? "The native program is compiled and run on Linux only."
        : Compiler() is null ? $"There is no C compiler on the PATH to link the native program: {string.Join(" or ", Compilers)}."
        : null;

    private string Folder => TestRun.PathTo("native-" + name);

    /// <returns>What the build printed.</returns>
    public Task<string> PublishAsync() => DotNet.BuildAsync(
        Repository.PathTo(),
        "publish",
        Repository.PathTo("tests", name),
        "-c",
        "Release",
        "-r",
        RuntimeInformation.RuntimeIdentifier,
        "-p:CppCompilerAndLinker=" + Compiler(),
        "--artifacts-path",
        TestRun.Artifacts,
        "-o",
        Folder);

    /// <returns>What it printed.</returns>
    public Task<string> RunAsync(params string[] arguments) => ChildProcess.RunAsync(Path.Combine(Folder, name), arguments, Folder);

    private static string? Compiler()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Compilers.FirstOrDefault(compiler => folders.Any(folder => File.Exists(Path.Combine(folder, compiler))));
    }
}
