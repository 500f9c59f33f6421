using System.IO.Compression;
using System.Xml.Linq;

namespace Masko.Client.Package.Tests.Support;

/// <summary>A package and its symbols, as they lie in the folder they were packed into.</summary>
internal sealed class PackedLibrary(string folder, string id) : IDisposable
{
    private readonly ZipArchive package = Open(folder, id, ".nupkg");
    private readonly ZipArchive symbols = Open(folder, id, ".snupkg");

    public string Id => id;

    public string Folder => folder;

    public string Version => (string)Metadata("version")!;

    public IEnumerable<string> Files => FilesOf(package);

    public IEnumerable<string> SymbolFiles => FilesOf(symbols);

    public XElement? Metadata(string name)
    {
        var manifest = XDocument.Load(Stream(id + ".nuspec"));
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

    // After the id comes the version: another package's id may begin with this one.
    private static ZipArchive Open(string folder, string id, string extension) => ZipFile.OpenRead(
        Directory.GetFiles(folder, $"{id}.*{extension}").Single(file => char.IsDigit(Path.GetFileName(file)[id.Length + 1])));

    private static MemoryStream Read(ZipArchive archive, string file)
    {
        var copy = new MemoryStream();
        using var content = archive.GetEntry(file)?.Open() ?? throw new AssertionException($"There is no {file} in the package.");
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
