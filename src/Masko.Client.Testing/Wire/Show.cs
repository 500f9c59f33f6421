using System.Globalization;
using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Wire;

/// <summary>How values stand in answers.</summary>
internal static class Show
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);
}
