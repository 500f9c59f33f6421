using System.Reflection.Metadata;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Contents;

[Category("Slow")]
[TestFixture("net8.0")]
[TestFixture("net10.0")]
public sealed class SymbolTests(string framework)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private MetadataReaderProvider provider = null!;

    private MetadataReader Symbols => provider.GetMetadataReader();

    [OneTimeSetUp]
    public void Open() =>
        provider = MetadataReaderProvider.FromPortablePdbStream(TestRun.Library.SymbolStream($"lib/{framework}/Masko.Client.pdb"));

    [OneTimeTearDown]
    public void Close() => provider.Dispose();

    [Test]
    public void The_symbols_belong_to_the_assembly()
    {
        using var library = new PackedAssembly(TestRun.Library, framework);

        Assert.That(new BlobContentId(Symbols.DebugMetadataHeader!.Id), Is.EqualTo(library.SymbolsId));
    }

    // Nobody finds it in the repository.
    [Test]
    public void Generated_code_is_embedded()
    {
        var generated = DocumentsWithCode().Where(document => Name(document).EndsWith(".g.cs", StringComparison.Ordinal)).ToList();

        Assert.That(generated, Is.Not.Empty);
        Assert.That(generated.Where(document => !IsEmbedded(document)).Select(Name), Is.Empty);
    }

    // Generated files stand where the build put them; what counts is that none names the folder of a developer.
    [Test]
    public void No_source_is_named_by_its_place_on_the_machine_that_built_it()
    {
        var here = Repository.PathTo().TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

        Assert.That(DocumentsWithCode().Select(Name).Where(name => name.StartsWith(here, StringComparison.Ordinal)), Is.Empty);
    }

    private IEnumerable<DocumentHandle> DocumentsWithCode() => Symbols.MethodDebugInformation
        .Select(method => Symbols.GetMethodDebugInformation(method).Document).Where(document => !document.IsNil).Distinct();

    private string Name(DocumentHandle document) => Symbols.GetString(Symbols.GetDocument(document).Name);

    private bool IsEmbedded(DocumentHandle document) => Symbols.GetCustomDebugInformation(document)
        .Any(handle => Symbols.GetGuid(Symbols.GetCustomDebugInformation(handle).Kind) == EmbeddedSource);
}
