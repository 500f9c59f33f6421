using System.Reflection;
using System.Text;

namespace ApiReference;

/// <summary>The pages of docs/api, made of the assemblies, their documentation and their symbols.</summary>
public static class Reference
{
    /// <summary>Where they are, below the root of the repository.</summary>
    public const string Folder = "docs/api";

    /// <summary>The packages that have a library, in the order of the index.</summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        "Masko.Client", "Masko.Client.Extensions.DependencyInjection", "Masko.Client.AspNetCore", "Masko.Client.Testing", "Masko.Client.ZSky", "Masko.Client.VidiKing",
        "Masko.Client.ZSky.AspNetCore", "Masko.Client.VidiKing.AspNetCore", "Masko.Client.Extensions.AI",
    ];

    /// <summary>All pages by their names below <see cref="Folder"/>, with '/' and line feeds on every machine.</summary>
    public static IReadOnlyDictionary<string, string> Render()
    {
        List<PackageTypes> packages = [.. Packages.Select(name => new PackageTypes(Assembly.Load(name)))];
        var docs = new XmlDocs(packages);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = Index(packages, docs) };
        foreach (var package in packages)
        {
            foreach (var room in package.Rooms)
            {
                pages.Add(room.Path, new RoomPage(room, docs).Render());
            }
        }

        return pages;
    }

    private static string Index(IEnumerable<PackageTypes> packages, XmlDocs docs)
    {
        var text = new StringBuilder("# API reference\n\nMade from the documentation in the code by `dotnet run --project eng/ApiReference`; a test finds out when it is stale.\n");
        foreach (var package in packages)
        {
            text.Append($"\n## {package.Name}\n\n| page | types |\n|---|---|\n");
            foreach (var room in package.Rooms)
            {
                text.Append($"| [{room.Title}]({room.Path}) | {string.Join(", ", room.Types.Select(type => docs.LinkTo(type, "README.md")))} |\n");
            }
        }

        return text.ToString();
    }
}
