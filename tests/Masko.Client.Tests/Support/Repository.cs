using System.Reflection;

namespace Masko.Client.Tests;

/// <summary>Files of the repository that tests are held against.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathTo(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    public static string Example(string name) => File.ReadAllText(PathTo("contract", "examples", name + ".json"));

    public static IEnumerable<string> Examples() =>
        Directory.EnumerateFiles(PathTo("contract", "examples"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order();
}
