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
    public void The_readme_and_the_icon_are_those_of_the_repository() => Assert.Multiple(() =>
    {
        Assert.That(TestRun.Library.Stream("README.md").ToArray(), Is.EqualTo(File.ReadAllBytes(Repository.PathTo("README.md"))));
        Assert.That(TestRun.Library.Stream("icon.png").ToArray(), Is.EqualTo(File.ReadAllBytes(Repository.PathTo("eng", "icon.png"))));
    });

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
