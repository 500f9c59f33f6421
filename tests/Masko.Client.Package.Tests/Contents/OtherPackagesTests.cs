using System.Reflection.Metadata;
using System.Xml.Linq;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Contents;

/// <summary>The packages around the client.</summary>
[Category("Slow")]
[TestFixture("Masko.Client.Extensions.DependencyInjection")]
[TestFixture("Masko.Client.AspNetCore")]
[TestFixture("Masko.Client.ZSky")]
[TestFixture("Masko.Client.VidiKing")]
[TestFixture("Masko.Client.Extensions.AI")]
[TestFixture("Masko.Client.Testing")]
[TestFixture("Masko.Client.ZSky.AspNetCore")]
[TestFixture("Masko.Client.VidiKing.AspNetCore")]
public sealed class OtherPackagesTests(string id)
{
    private static readonly string[] Frameworks = ["net8.0", "net10.0"];

    private PackedLibrary Package => TestRun.Of(id);

    // The whole list, so that nothing slips in.
    [Test]
    public void It_holds_its_library_with_its_documentation_and_nothing_else()
    {
        string[] more = id == "Masko.Client.Extensions.DependencyInjection" || TestRun.Sisters.Contains(id) ? ["ConfigurationSchema.json", $"buildTransitive/{id}.targets"] : [];

        Assert.That(Package.Files, Is.EquivalentTo(
            (string[])[id + ".nuspec", "README.md", "icon.png", .. Frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" }), .. more]));
    }

    [Test]
    public void Its_symbols_are_packed_for_each_framework_and_belong_to_its_assemblies() => Assert.Multiple(() =>
    {
        Assert.That(Package.SymbolFiles, Is.EquivalentTo((string[])[id + ".nuspec", .. Frameworks.Select(framework => $"lib/{framework}/{id}.pdb")]));
        foreach (var framework in Frameworks)
        {
            using var library = new PackedAssembly(Package, framework);
            using var symbols = MetadataReaderProvider.FromPortablePdbStream(Package.SymbolStream($"lib/{framework}/{id}.pdb"));
            Assert.That(new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id), Is.EqualTo(library.SymbolsId), framework);
        }
    });

    [TestCase("license", "MIT")]
    [TestCase("readme", "README.md")]
    [TestCase("icon", "icon.png")]
    public void The_manifest_says(string name, string value) => Assert.That((string?)Package.Metadata(name), Is.EqualTo(value));

    [TestCase("authors")]
    [TestCase("copyright")]
    [TestCase("description")]
    [TestCase("tags")]
    public void The_manifest_does_not_leave_out(string name) =>
        Assert.That((string?)Package.Metadata(name), Does.Match("[A-Za-z]{3,}").And.Not.EqualTo("Package Description"));

    [Test]
    public void Its_version_is_that_of_the_client() => Assert.That(Package.Version, Is.EqualTo(TestRun.Library.Version));

    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public void Every_public_type_is_documented(string framework)
    {
        var documented = XDocument.Load(Package.Stream($"lib/{framework}/{id}.xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .Select(member => (string)member.Attribute("name")!)
            .ToList();
        using var library = new PackedAssembly(Package, framework);

        Assert.That(library.PublicTypes, Is.Not.Empty);
        Assert.That(library.PublicTypes.Select(type => "T:" + type), Is.SubsetOf(documented));
    }
}
