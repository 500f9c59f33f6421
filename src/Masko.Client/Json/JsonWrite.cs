using System.Text.Json;

namespace Masko.Client.Json;

/// <summary>How values are written that the writer does not know.</summary>
internal static class JsonWrite
{
    /// <summary>A duration travels as a number of seconds, without a fraction where it has none.</summary>
    public static void Seconds(Utf8JsonWriter writer, TimeSpan value) => writer.WriteNumberValue((decimal)value.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>Writes what came beyond the modelled members back beside them.</summary>
    public static void Beyond(Utf8JsonWriter writer, JsonMembers? beyond)
    {
        if (beyond is not null)
        {
            foreach (var (name, value) in beyond)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }
}
