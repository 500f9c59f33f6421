namespace Masko.Client.Package.Tests.Support;

/// <summary>The tool masko-server, installed from its package once for all tests.</summary>
internal static class InstalledTool
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <returns>The program.</returns>
    public static Task<string> PathAsync() => Installed.Value;

    private static async Task<string> InstallAsync()
    {
        var tools = Directory.CreateDirectory(TestRun.PathTo("tools")).FullName;
        await DotNet.BuildAsync(
            tools, "tool", "install", TestRun.Tool.Id, "--version", TestRun.Tool.Version, "--tool-path", tools, "--configfile", LocalFeed.Write(tools));
        return Path.Combine(tools, OperatingSystem.IsWindows() ? "masko-server.exe" : "masko-server");
    }
}
