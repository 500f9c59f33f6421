using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>Where what is written once for an assembly stands: under the assembly's root namespace, so that one assembly can see into another of them.</summary>
internal static class Rooms
{
    private const string First = "Masko.Client";

    public static IncrementalValueProvider<string> Room(this IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root) && root.Length > 0 ? root : First);
}
