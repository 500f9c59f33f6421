using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Masko.Client.Package.Tests.Support;

namespace Masko.Client.Package.Tests.Contents;

/// <summary>An assembly of the package, read without loading it.</summary>
internal sealed class PackedAssembly(PackedLibrary package, string framework) : IDisposable
{
    private readonly PEReader image = new(package.Stream($"lib/{framework}/{package.Id}.dll"));

    public MetadataReader Metadata => image.GetMetadataReader();

    public IEnumerable<DebugDirectoryEntry> DebugEntries => image.ReadDebugDirectory();

    public IEnumerable<string> PublicTypes => Metadata.TypeDefinitions.Select(Metadata.GetTypeDefinition)
        .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
        .Select(type => $"{Metadata.GetString(type.Namespace)}.{Metadata.GetString(type.Name)}");

    public IEnumerable<string> References => Metadata.AssemblyReferences.Select(Metadata.GetAssemblyReference)
        .Select(reference => Metadata.GetString(reference.Name));

    /// <summary>The one argument of an attribute of the assembly.</summary>
    public BlobReader Argument(string attribute)
    {
        var found = Metadata.GetCustomAttributes(Handle.AssemblyDefinition).Select(Metadata.GetCustomAttribute)
            .Single(candidate => TypeName(candidate.Constructor) == attribute);
        var value = Metadata.GetBlobReader(found.Value);
        value.ReadUInt16();
        return value;
    }

    /// <summary>What the assembly says its symbols are called inside: they belong together when it is the same.</summary>
    public BlobContentId SymbolsId
    {
        get
        {
            var entry = DebugEntries.Single(candidate => candidate.Type == DebugDirectoryEntryType.CodeView);
            return new(image.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
        }
    }

    public void Dispose() => image.Dispose();

    // Attributes of the framework only: those are referred to, not defined here.
    private string? TypeName(EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
        {
            return null;
        }

        var type = (TypeReferenceHandle)Metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return Metadata.GetString(Metadata.GetTypeReference(type).Name);
    }
}
