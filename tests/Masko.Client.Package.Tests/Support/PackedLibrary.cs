using System.IO.Compression;
using System.Xml.Linq;

namespace Masko.Client.Package.Tests.Support;

/// <summary>The package and its symbols, as they lie in the folder they were packed into.</summary>
internal sealed class PackedLibrary(string folder) : IDisposable
{
    private readonly ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(folder, "Masko.Client.*.nupkg").Single());
    private readonly ZipArchive symbols = ZipFile.OpenRead(Directory.GetFiles(folder, "Masko.Client.*.snupkg").Single());

    public string Folder => folder;

    public string Version => (string)Metadata("version")!;

    public IEnumerable<string> Files => FilesOf(package);

    public IEnumerable<string> SymbolFiles => FilesOf(symbols);

    public XElement? Metadata(string name)
    {
        var manifest = XDocument.Load(Stream("Masko.Client.nuspec"));
        var space = manifest.Root!.Name.Namespace;
        return manifest.Root.Element(space + "metadata")!.Element(space + name);
    }

    public MemoryStream Stream(string file) => Read(package, file);

    public MemoryStream SymbolStream(string file) => Read(symbols, file);

    public void Dispose()
    {
        package.Dispose();
        symbols.Dispose();
    }

    // The parts that every package has beside its files.
    private static IEnumerable<string> FilesOf(ZipArchive archive) => archive.Entries.Select(entry => entry.FullName)
        .Where(file => file != "[Content_Types].xml" && file.Split('/')[0] is not ("_rels" or "package"));

    private static MemoryStream Read(ZipArchive archive, string file)
    {
        var copy = new MemoryStream();
        using var content = archive.GetEntry(file)?.Open() ?? throw new AssertionException($"There is no {file} in the package.");
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
