using System.Reflection;
using System.Xml.Linq;

namespace ApiReference;

/// <summary>The documentation of all packages, and where on the pages each type is.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> members = [];
    private readonly Dictionary<string, (string Path, string Name)> places = [];

    public XmlDocs(IReadOnlyList<PackageTypes> packages)
    {
        foreach (var package in packages)
        {
            foreach (var member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, package.Name + ".xml")).Descendants("member"))
            {
                members[(string)member.Attribute("name")!] = member;
            }

            foreach (var (room, type) in package.Rooms.SelectMany(room => room.Types.Select(type => (room, type))))
            {
                places[DocId.Of(type)] = (room.Path, CSharp.NameOf(type));
            }
        }
    }

    /// <summary>What is written about a type or a member; what is inherited is found where it is written. Null for what nobody wrote about.</summary>
    public XElement? Of(MemberInfo member)
    {
        if (!members.TryGetValue(DocId.Of(member), out var found) || found.Element("inheritdoc") is not { } inherited)
        {
            return found;
        }

        var source = inherited.Attribute("cref") is { } cref ? members.GetValueOrDefault(cref.Value) : Origins(member).Select(Of).FirstOrDefault(each => each is not null);
        return source is null ? null : new XElement(source.Name, source.Elements().Where(each => found.Element(each.Name) is null), found.Elements().Where(each => each != inherited));
    }

    /// <summary>Whether a member is documented where it comes from alone.</summary>
    public bool IsInherited(MemberInfo member) =>
        members.TryGetValue(DocId.Of(member), out var found) && found.Elements().All(each => each.Name == "inheritdoc" && each.Attribute("cref") is null);

    /// <summary>The name of a type as a link, where it has a place.</summary>
    /// <param name="type">The type.</param>
    /// <param name="from">The page that the link is on.</param>
    public string LinkTo(Type type, string from) => LinkTo(DocId.Of(type), from) ?? $"`{CSharp.NameOf(type)}`";

    /// <summary>What a <c>cref</c> means, as a link where it leads to one of these pages.</summary>
    public string Reference(string cref, string from)
    {
        var name = cref[2..].Split('(')[0];
        if (LinkTo(cref, from) is { } link)
        {
            return link;
        }

        var (type, member) = cref[0] == 'T' ? (name, "") : (name[..name.LastIndexOf('.')], name[(name.LastIndexOf('.') + 1)..]);
        var shown = Short(type) + (member is "" or "#ctor" ? "" : "." + Short(member));
        return places.TryGetValue("T:" + type, out var place) ? $"[`{shown}`]({Address(place, from)})" : $"`{shown}`";
    }

    private string? LinkTo(string id, string from) => places.TryGetValue(id, out var place) ? $"[`{place.Name}`]({Address(place, from)})" : null;

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..].Split('`')[0];

    private static string Address((string Path, string Name) place, string from)
    {
        var anchor = string.Concat(place.Name.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-');
        var file = place.Path == from ? "" : Path.GetRelativePath(Path.Combine("/", Path.GetDirectoryName(from)!), Path.Combine("/", place.Path)).Replace('\\', '/');
        return $"{file}#{anchor}";
    }

    /// <summary>Where a member's documentation may be inherited from, the nearest first.</summary>
    private static IEnumerable<MemberInfo> Origins(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var sources = Bases(type).Concat(type.GetInterfaces());
        return member is Type ? sources : sources.SelectMany(each => each.GetMember(member.Name)).Where(each => Shape(each) == Shape(member));
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var above = type.BaseType; above is not null && above != typeof(object); above = above.BaseType)
        {
            yield return above;
        }
    }

    private static string Shape(MemberInfo member) =>
        member is MethodBase method ? string.Join(",", method.GetParameters().Select(parameter => parameter.ParameterType.ToString())) : member.Name;
}
