using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Masko.Client.Samples.Tests.Support;

/// <summary>A contact sheet, read as XML, which is stricter than any browser.</summary>
internal sealed partial class ContactSheetPage
{
    private ContactSheetPage(string text)
    {
        Text = text;
        Html = XDocument.Parse(ScriptsAndStyles().Replace(text, ""));
    }

    public string Text { get; }

    public XDocument Html { get; }

    public IEnumerable<string> Sources => Html.Descendants().Attributes().Where(each => each.Name.LocalName is "src" or "href" or "poster").Select(each => each.Value);

    public static ContactSheetPage Of(string path) => new(File.ReadAllText(path));

    public IEnumerable<XElement> All(string name) => Html.Descendants(name);

    [GeneratedRegex("<(script|style)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex ScriptsAndStyles();
}
