using System.Reflection;

namespace ApiReference;

/// <summary>The public types of a package, by the folder that their source lies in.</summary>
internal sealed class PackageTypes
{
    public PackageTypes(Assembly assembly)
    {
        Assembly = assembly;
        var folders = SourceFolders.Of(assembly);
        Rooms =
        [
            .. assembly.GetExportedTypes().GroupBy(type => RoomOf(folders.GetValueOrDefault(type.MetadataToken, "")))
                .OrderBy(room => room.Key, StringComparer.Ordinal)
                .Select(room => new Room(Name, room.Key, [.. room.OrderBy(type => CSharp.NameOf(type), StringComparer.Ordinal)])),
        ];
    }

    public Assembly Assembly { get; }

    public string Name => Assembly.GetName().Name!;

    public IReadOnlyList<Room> Rooms { get; }

    /// <summary>The first folder, and of the models the second one too.</summary>
    private static string RoomOf(string folder) => folder.Split('/') switch
    {
        ["Models", var resource, ..] => $"Models {resource}",
        [var first, ..] => first,
        _ => "",
    };
}

/// <summary>The types of one page.</summary>
internal sealed record Room(string Package, string Name, IReadOnlyList<Type> Types)
{
    public string Title => Name == "" ? "Front door" : Name;

    /// <summary>Where the page is, below the folder of all.</summary>
    public string Path => $"{Package}/{Title.Replace(' ', '-').ToLowerInvariant()}.md";
}
