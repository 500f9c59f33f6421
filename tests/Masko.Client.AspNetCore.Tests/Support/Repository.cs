using System.Reflection;

namespace Masko.Client.AspNetCore.Tests.Support;

/// <summary>Files of the repository that tests are held against.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathTo(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));
}
