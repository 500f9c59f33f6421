using System.Reflection;

namespace Masko.Client.Generators.Tests;

/// <summary>Files of the repository that tests are held against.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The files that declare the interfaces of the wire, by name.</summary>
    public static IReadOnlyDictionary<string, string> ApiFiles { get; } = Files("Api", "I*Api.cs");

    public static IEnumerable<string> ApiNames => ApiFiles.Keys;

    /// <summary>The files that are compiled only with the Refit package, by name.</summary>
    public static IReadOnlyDictionary<string, string> RefitFiles { get; } = Files("Refit", "*.cs");

    private static Dictionary<string, string> Files(string room, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Masko.Client", room), pattern).Order()
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
}
