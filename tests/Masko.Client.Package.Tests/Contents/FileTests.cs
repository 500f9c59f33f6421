using System.Text.RegularExpressions;
using System.Xml.Linq;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Contents;

[Category("Slow")]
public sealed class FileTests
{
    // The whole list, so that neither an analyzer nor a generator nor anybody else's assembly slips in.
    [Test]
    public void The_package_holds_the_library_with_its_documentation_and_nothing_else() =>
        Assert.That(TestRun.Library.Files, Is.EquivalentTo(new[]
        {
            "Masko.Client.nuspec",
            "README.md",
            "icon.png",
            "lib/net8.0/Masko.Client.dll",
            "lib/net8.0/Masko.Client.xml",
            "lib/net10.0/Masko.Client.dll",
            "lib/net10.0/Masko.Client.xml",
        }));

    [Test]
    public void The_symbols_are_packed_for_each_framework() =>
        Assert.That(TestRun.Library.SymbolFiles, Is.EquivalentTo(new[]
        {
            "Masko.Client.nuspec",
            "lib/net8.0/Masko.Client.pdb",
            "lib/net10.0/Masko.Client.pdb",
        }));

    [Test]
    public void The_icon_is_that_of_the_repository() =>
        Assert.That(TestRun.Library.Stream("icon.png").ToArray(), Is.EqualTo(File.ReadAllBytes(Repository.PathTo("eng", "icon.png"))));

    // On the page of a package they would lead nowhere.
    [Test]
    public void The_readme_is_that_of_the_repository_with_the_names_of_files_for_links_to_them()
    {
        using var reader = new StreamReader(TestRun.Library.Stream("README.md"));
        var packed = reader.ReadToEnd();
        var readme = File.ReadAllLines(Repository.PathTo("README.md"));

        Assert.That(Regex.Matches(packed, @"\]\((?!https?:|#)[^)]*\)").Select(link => link.Value), Is.Empty);
        Assert.That(packed, Does.Contain("Errors (docs/errors.md)"));
        Assert.That(packed.Split('\n'), Is.SupersetOf(readme.Where(line => !line.Contains("](", StringComparison.Ordinal))));
    }

    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void Every_public_type_is_documented(string framework)
    {
        var documented = XDocument.Load(TestRun.Library.Stream($"lib/{framework}/Masko.Client.xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .Select(member => (string)member.Attribute("name")!)
            .ToList();
        using var library = new PackedAssembly(TestRun.Library, framework);

        Assert.That(library.PublicTypes, Does.Contain("Masko.Client.MaskoClient"));
        Assert.That(library.PublicTypes.Select(type => "T:" + type), Is.SubsetOf(documented));
    }
}
