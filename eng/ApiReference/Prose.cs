using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ApiReference;

/// <summary>Documentation as Markdown.</summary>
/// <param name="docs">Where links lead.</param>
/// <param name="page">The page it is on.</param>
internal sealed partial class Prose(XmlDocs docs, string page)
{
    /// <summary>Paragraphs, lists and code.</summary>
    public string Paragraphs(XElement? element)
    {
        var text = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
        {
            text.Append(node switch
            {
                XElement { Name.LocalName: "para" } para => $"\n\n{Inline(para)}\n\n",
                XElement { Name.LocalName: "code" } code => $"\n\n```csharp\n{Unindented(code.Value)}\n```\n\n",
                XElement { Name.LocalName: "list" } list => $"\n\n{string.Concat(list.Elements("item").Select(item => $"- {Inline(item.Element("description") ?? item)}\n"))}\n",
                _ => Inline(node),
            });
        }

        return Gaps().Replace(text.ToString(), "\n\n").Trim();
    }

    /// <summary>One line, for cells and points.</summary>
    public string Line(XElement? element) => element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Inline)), " ").Trim();

    /// <summary>A line in a table.</summary>
    public string Cell(XElement? element) => Line(element).Replace("|", "\\|", StringComparison.Ordinal);

    private string Inline(XNode node) => node switch
    {
        XText text => Escaped(Spaces().Replace(text.Value, " ")),
        XElement { Name.LocalName: "see" or "seealso" } see => See(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => $"`{(string?)parameter.Attribute("name")}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{Spaces().Replace(code.Value, " ").Trim()}`",
        XElement { Name.LocalName: "b" } bold => $"**{string.Concat(bold.Nodes().Select(Inline))}**",
        XElement { Name.LocalName: "i" or "em" } slanted => $"*{string.Concat(slanted.Nodes().Select(Inline))}*",
        XElement other => string.Concat(other.Nodes().Select(Inline)),
        _ => "",
    };

    private string See(XElement see) => see switch
    {
        _ when (string?)see.Attribute("langword") is { } word => $"`{word}`",
        _ when (string?)see.Attribute("href") is { } address => $"[{(see.Value is { Length: > 0 } words ? words : address)}]({address})",
        _ when (string?)see.Attribute("cref") is { } cref => docs.Reference(cref, page),
        _ => Escaped(see.Value),
    };

    private static string Escaped(string text) =>
        text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);

    private static string Unindented(string code)
    {
        var lines = code.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim() != "").Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : "")).TrimEnd();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *\n\n\s*(?=\S)|\n{3,}")]
    private static partial Regex Gaps();
}
