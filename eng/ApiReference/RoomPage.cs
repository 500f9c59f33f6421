using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace ApiReference;

/// <summary>The page of one room: its types, each with its members.</summary>
internal sealed class RoomPage(Room room, XmlDocs docs)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEverything = ["ToString", "Equals", "GetHashCode", "Deconstruct", "PrintMembers", "<Clone>$"];

    private readonly Prose prose = new(docs, room.Path);
    private readonly StringBuilder text = new();

    public string Render()
    {
        text.Append($"# {room.Package}: {room.Title}\n\n[All pages](../README.md)\n");
        foreach (var type in room.Types)
        {
            Add(type);
        }

        return text.ToString();
    }

    private void Add(Type type)
    {
        text.Append($"\n## {CSharp.NameOf(type).Replace("<", "\\<", StringComparison.Ordinal)}\n\n```csharp\n{Signature.Of(type)}\n```\n");
        AddProse(docs.Of(type), "summary", "remarks", "example");
        if (type.IsEnum)
        {
            AddTable("value", type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ($"{field.Name} = {field.GetRawConstantValue()}", (MemberInfo)field)));
            return;
        }

        var members = type.GetMembers(Declared).Where(IsShown).ToList();
        AddTable("constant or field", members.OfType<FieldInfo>().Select(field => (Signature.Of(field), (MemberInfo)field)));
        AddTable("property", members.OfType<PropertyInfo>().Select(property => (Signature.Of(property), (MemberInfo)property)));
        foreach (var (signature, method) in members.OfType<MethodBase>().Where(method => method is MethodInfo || docs.Of(method) is not null)
            .Select(method => (Signature: Signature.Of(method), method)).OrderBy(each => each.method is MethodInfo).ThenBy(each => each.Signature, StringComparer.Ordinal))
        {
            Add(signature, method);
        }
    }

    private void AddProse(XElement? about, params IEnumerable<string> parts)
    {
        foreach (var part in parts.Select(name => prose.Paragraphs(about?.Element(name))).Where(part => part != ""))
        {
            text.Append($"\n{part}\n");
        }
    }

    private void AddTable(string what, IEnumerable<(string Signature, MemberInfo Member)> rows)
    {
        // Not as declared: a type may be in several files, and their order is the file system's.
        var lines = rows.OrderBy(row => row.Member.DeclaringType!.IsEnum ? row.Member.MetadataToken : 0).ThenBy(row => row.Member.Name, StringComparer.Ordinal)
            .Select(row => $"| `{row.Signature.Replace("|", "\\|", StringComparison.Ordinal)}` | {Mark(row.Member)}{prose.Cell(docs.Of(row.Member)?.Element("summary"))} |\n").ToList();
        if (lines.Count > 0)
        {
            text.Append($"\n| {what} | |\n|---|---|\n{string.Concat(lines)}");
        }
    }

    private void Add(string signature, MethodBase method)
    {
        var about = docs.Of(method);
        text.Append($"\n**`{signature}`**\n");
        if (docs.IsInherited(method))
        {
            // All of it is where it is written.
            AddProse(about, "summary");
            return;
        }

        AddProse(about, "summary", "remarks", "example");
        List<string> points =
        [
            .. method.GetParameters().Select(parameter => (parameter.Name, About: Named(about, "param", parameter.Name!))).Where(each => each.About is not null)
                .Select(each => $"`{each.Name}`: {prose.Line(each.About)}"),
            .. about?.Elements("returns").Select(returns => "returns: " + prose.Line(returns)) ?? [],
            .. about?.Elements("exception").Select(thrown => $"throws {docs.Reference((string)thrown.Attribute("cref")!, room.Path)}: {prose.Line(thrown)}") ?? [],
        ];
        if (Mark(method) is { Length: > 0 } mark)
        {
            points.Insert(0, mark.Trim());
        }

        text.Append(points.Count == 0 ? "" : $"\n{string.Concat(points.Select(point => $"- {point}\n"))}");
    }

    /// <summary>Of what users can call, all but what every type has and what the compiler writes.</summary>
    private static bool IsShown(MemberInfo member) => member switch
    {
        MethodBase { IsSpecialName: true } method when method is MethodInfo && !method.Name.StartsWith("op_Implicit", StringComparison.Ordinal) => false,
        MethodBase method => IsReachable(method) && !OfEverything.Contains(method.Name) && !IsCopy(method),
        PropertyInfo property => IsReachable(property.GetMethod ?? property.SetMethod!) && property.Name != "EqualityContract",
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    };

    private static bool IsReachable(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsCopy(MethodBase method) =>
        method is ConstructorInfo && method.GetParameters() is [var only] && only.ParameterType == method.DeclaringType && CSharp.IsRecord(method.DeclaringType);

    private static string Mark(MemberInfo member) => member.GetCustomAttribute<ExperimentalAttribute>() is { } experimental ? $"**{experimental.DiagnosticId}** " : "";

    private static XElement? Named(XElement? about, string kind, string name) => about?.Elements(kind).FirstOrDefault(each => (string?)each.Attribute("name") == name);
}
