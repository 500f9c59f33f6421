using System.Text.Json;
using Masko.Client.Testing.Faults;

namespace Masko.Client.Testing;

public sealed partial class FaultScript
{
    /// <summary>Adds the rules of a list in JSON, all or none; <see cref="FaultFile"/> shows its form.</summary>
    /// <exception cref="FormatException">This is no list of faults; the message names the member that is wrong, missing or unknown.</exception>
    internal void Load(JsonElement faults)
    {
        foreach (var rule in FaultFile.Read(faults))
        {
            Add(rule);
        }
    }

    /// <inheritdoc cref="Load(JsonElement)"/>
    internal void Load(Stream faults)
    {
        try
        {
            using var document = JsonDocument.Parse(faults);
            Load(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new FormatException($"The faults are no JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.", error);
        }
    }
}
