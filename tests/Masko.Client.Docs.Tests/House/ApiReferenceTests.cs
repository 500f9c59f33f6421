using ApiReference;
using Masko.Client.Tests;

namespace Masko.Client.Docs.Tests.House;

public sealed class ApiReferenceTests
{
    private const string Renew = "docs/api is stale: dotnet run --project eng/ApiReference";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Pages = new(Reference.Render);

    private static readonly string Folder = Repository.PathTo(Reference.Folder.Split('/'));

    [Test]
    public void The_pages_are_those_that_the_code_makes()
    {
        var written = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));

        Assert.That(written, Is.EquivalentTo(Pages.Value.Keys), Renew);
        Assert.That(Pages.Value.Where(page => File.ReadAllText(Path.Combine(Folder, page.Key)) != page.Value).Select(page => page.Key), Is.Empty, Renew);
    }

    [Test]
    public void Every_public_type_of_every_package_is_on_a_page()
    {
        var types = Reference.Packages.SelectMany(package => System.Reflection.Assembly.Load(package).GetExportedTypes()).Select(type => type.Name.Split('`')[0]);
        var all = string.Concat(Pages.Value.Values);

        Assert.That(types.Where(type => !all.Contains($"## {type}", StringComparison.Ordinal) && !all.Contains($".{type}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void No_page_names_a_machine_or_ends_its_lines_as_windows_does() => Assert.That(
        Pages.Value.Where(page => page.Value.Contains('\r') || page.Value.Contains(Repository.PathTo().TrimEnd('/'), StringComparison.Ordinal)).Select(page => page.Key), Is.Empty);

    [Test]
    public void Every_package_with_a_library_has_its_pages()
    {
        var libraries = Directory.EnumerateFiles(Repository.PathTo("src"), "PublicApi.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!));

        Assert.That(Reference.Packages, Is.EquivalentTo(libraries));
    }
}
