namespace Masko.Client.Package.Tests.Support;

/// <summary>The folder of the packages, as a source.</summary>
internal static class LocalFeed
{
    /// <summary>Makes it a source of whatever is restored in a folder.</summary>
    /// <returns>The path of the file that says so.</returns>
    public static string Write(string folder)
    {
        var path = Path.Combine(folder, "nuget.config");
        File.WriteAllText(path, $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{TestRun.Library.Folder}" />
              </packageSources>
            </configuration>
            """);
        return path;
    }
}
