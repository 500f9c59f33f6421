using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ApiReference;

/// <summary>Which folder of its project a type is written in, as the symbols say. Only what comes after the project's folder counts: no path of a machine.</summary>
internal static class SourceFolders
{
    // Of types that have no code, such as interfaces and enums.
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    /// <returns>The folders by the tokens of the types.</returns>
    public static IReadOnlyDictionary<int, string> Of(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".pdb");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(path));
        var symbols = provider.GetMetadataReader();
        return assembly.GetExportedTypes().ToDictionary(
            type => type.MetadataToken,
            type => Choose(type, assembly.GetName().Name!, Documents(symbols, type).Select(document => symbols.GetString(symbols.GetDocument(document).Name).Replace('\\', '/'))));
    }

    private static IEnumerable<DocumentHandle> Documents(MetadataReader symbols, Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var method in type.GetMembers(all).OfType<MethodBase>())
        {
            var document = symbols.GetMethodDebugInformation((MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken)).Document;
            if (!document.IsNil)
            {
                yield return document;
            }
        }

        foreach (var handle in symbols.GetCustomDebugInformation(MetadataTokens.EntityHandle(type.MetadataToken)))
        {
            var information = symbols.GetCustomDebugInformation(handle);
            if (symbols.GetGuid(information.Kind) == TypeDocuments)
            {
                for (var rows = symbols.GetBlobReader(information.Value); rows.RemainingBytes > 0;)
                {
                    yield return MetadataTokens.DocumentHandle(rows.ReadCompressedInteger());
                }
            }
        }
    }

    /// <summary>The file that is named after the type, or else the first one; none that was generated.</summary>
    private static string Choose(Type type, string project, IEnumerable<string> files)
    {
        var name = type.Name.Split('`')[0] + ".cs";
        var start = $"/src/{project}/";
        return files.Where(file => file.Contains(start, StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => file[(file.LastIndexOf(start, StringComparison.Ordinal) + start.Length)..])
            .OrderBy(file => Path.GetFileName(file) != name).ThenBy(file => file, StringComparer.Ordinal)
            .Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).FirstOrDefault("");
    }
}
