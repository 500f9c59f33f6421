using System.Text.Json;

namespace Masko.Client.Json;

/// <summary>How values are written that the writer does not know.</summary>
internal static class JsonWrite
{
    /// <summary>A duration travels as a number of seconds, without a fraction where it has none.</summary>
    public static void Seconds(Utf8JsonWriter writer, TimeSpan value) => writer.WriteNumberValue((decimal)value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Writes what came beyond the modelled members back beside them.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="beyond">What came.</param>
    /// <param name="known">Members that have been written already, beside those that are kept in place of a modelled one.</param>
    public static void Beyond(Utf8JsonWriter writer, JsonMembers? beyond, params ReadOnlySpan<string> known)
    {
        if (beyond is not null)
        {
            foreach (var (name, value) in beyond)
            {
                if (!beyond.IsKept(name) && !known.Contains(name))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }
            }
        }
    }

    /// <summary>Writes a text as the number it came as, as long as it is the same.</summary>
    public static bool AsItCame(Utf8JsonWriter writer, JsonMembers? beyond, string name, string text) =>
        beyond?.IsKept(name) == true && beyond.TryGetValue(name, out var came)
        && came.ValueKind == JsonValueKind.Number && came.GetRawText() == text
        && Kept(writer, beyond, name);

    /// <summary>Writes a flag as the text or the number it came as, as long as it is the same.</summary>
    public static bool AsItCame(Utf8JsonWriter writer, JsonMembers? beyond, string name, bool flag) =>
        beyond?.IsKept(name) == true && beyond.TryGetValue(name, out var came)
        && (flag ? came.GetRawText() is "1" or "\"true\"" : came.GetRawText() is "0" or "\"false\"")
        && Kept(writer, beyond, name);

    public static void Members(Utf8JsonWriter writer, JsonMembers value)
    {
        writer.WriteStartObject();
        Beyond(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>A modelled member without a value, as it came.</summary>
    public static bool Kept(Utf8JsonWriter writer, JsonMembers? beyond, string name)
    {
        if (beyond?.IsKept(name) != true || !beyond.TryGetValue(name, out var value))
        {
            return false;
        }

        writer.WritePropertyName(name);
        value.WriteTo(writer);
        return true;
    }
}
