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
    /// <param name="known">The members that have been written, or kept, already.</param>
    public static void Beyond(Utf8JsonWriter writer, JsonMembers? beyond, params ReadOnlySpan<string> known)
    {
        if (beyond is not null)
        {
            foreach (var (name, value) in beyond)
            {
                if (!known.Contains(name))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }
            }
        }
    }

    public static void Members(Utf8JsonWriter writer, JsonMembers value)
    {
        writer.WriteStartObject();
        Beyond(writer, value);
        writer.WriteEndObject();
    }

    /// <summary>A modelled member without a value, as it came.</summary>
    public static void Kept(Utf8JsonWriter writer, JsonMembers? beyond, string name)
    {
        if (beyond is not null && beyond.TryGetValue(name, out var value))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
