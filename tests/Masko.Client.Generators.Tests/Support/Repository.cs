using System.Reflection;

namespace Masko.Client.Generators.Tests;

/// <summary>Files of the repository that tests are held against.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The files that declare the interfaces of the wire, by name.</summary>
    public static IReadOnlyDictionary<string, string> ApiFiles { get; } =
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Masko.Client", "Api"), "I*Api.cs").Order()
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
}
