using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>What of a model cannot be generated. Each is an error on the line at fault.</summary>
internal static class ModelRules
{
    public static readonly DiagnosticDescriptor NoWireType = new(
        "MODEL001",
        "Every property has its place in JSON",
        "'{0}' is a '{1}', which has no place in JSON: use a string, bool, int, double, DateTimeOffset, TimeSpan, JsonElement, an IStringValue, a record of this "
        + "package or an IReadOnlyList of these, or write the converter by hand",
        "Masko.Model",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
