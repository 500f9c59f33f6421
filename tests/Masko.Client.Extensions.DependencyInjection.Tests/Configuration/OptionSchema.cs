using System.Globalization;
using System.Text.Json;

namespace Masko.Client.Tests.Configuration;

/// <summary>An option in the schema of appsettings.json.</summary>
/// <param name="Path">Its configuration key below the section.</param>
/// <param name="Node">What the schema says.</param>
internal sealed record OptionSchema(string Path, JsonElement Node)
{
    private static readonly string[] LeastWords = ["minimum", "formatMinimum"];
    private static readonly string[] AboveWords = ["exclusiveMinimum", "formatExclusiveMinimum"];
    private static readonly string[] MostWords = ["maximum", "formatMaximum"];

    public static IReadOnlyList<OptionSchema> All { get; } = In(FilePath, "Masko");

    public static string FilePath => Repository.PathTo("src", "Masko.Client.Extensions.DependencyInjection", "ConfigurationSchema.json");

    /// <summary>The options that a schema has for a section.</summary>
    public static IReadOnlyList<OptionSchema> In(string file, string section) =>
        [.. Of(JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("properties").GetProperty(section), "")];

    public string? Description => Text("description");

    public string? Default => Text("default");

    /// <summary>The smallest value that is fine; null when there is none, or only one that is not.</summary>
    public string? Least => First(LeastWords);

    /// <summary>The largest value that is too small.</summary>
    public string? Above => First(AboveWords);

    public string? Most => First(MostWords);

    /// <summary>The word for no limit; null when it has one.</summary>
    public string? NoLimit => Node.GetRawText() is var text && text.Contains("\"none\"", StringComparison.Ordinal) ? "none"
        : text.Contains("infinite", StringComparison.Ordinal) ? "infinite" : null;

    /// <summary>The option's row in docs/configuration.md.</summary>
    public string Row => $"| `{Path}` | {(Default is { } text ? $"`{text}`" : "none")} | {Range} | {Description} |";

    public override string ToString() => Path;

    private string Range => string.Join(", ", new[]
    {
        Above is { } above ? $"more than `{above}`" : Least is { } least ? $"from `{least}`" : null,
        Most is { } most ? $"to `{most}`" : null,
        NoLimit is { } word ? $"or `{word}`" : null,
    }.OfType<string>());

    private static IEnumerable<OptionSchema> Of(JsonElement node, string prefix) => node.GetProperty("properties").EnumerateObject()
        .SelectMany(property => property.Value.TryGetProperty("properties", out _)
            ? Of(property.Value, $"{prefix}{property.Name}:")
            : [new OptionSchema(prefix + property.Name, property.Value)]);

    private string? First(string[] words) => words.Select(Text).FirstOrDefault(text => text is not null);

    private string? Text(string word)
    {
        var node = Node.TryGetProperty("anyOf", out var options) && !Node.TryGetProperty(word, out _) ? options[0] : Node;
        return !node.TryGetProperty(word, out var value) ? null
            : value.ValueKind == JsonValueKind.Number ? value.GetDouble().ToString(CultureInfo.InvariantCulture)
            : value.ToString() is var text && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? text.ToLowerInvariant() : text;
    }
}
