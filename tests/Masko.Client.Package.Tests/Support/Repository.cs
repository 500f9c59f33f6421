using System.Reflection;
using System.Xml.Linq;

namespace Masko.Client.Package.Tests.Support;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The version of a package that this repository uses.</summary>
    public static string VersionOf(string id) => (string)XDocument.Load(PathTo("Directory.Packages.props")).Descendants("PackageVersion")
        .Single(package => (string?)package.Attribute("Include") == id).Attribute("Version")!;

    public static string PathTo(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));
}
