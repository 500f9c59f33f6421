using System.Text.RegularExpressions;

namespace MascotKit.ContactSheet;

/// <summary>The files of the page, which lie inside the program.</summary>
internal static partial class Template
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Template).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().TrimEnd();
    }

    /// <summary>Puts values in the places of their names, in one go: what stands in a value is nobody's name.</summary>
    public static string Fill(string name, Dictionary<string, string> values) => Place().Replace(Read(name), place => values[place.Groups[1].Value]);

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
