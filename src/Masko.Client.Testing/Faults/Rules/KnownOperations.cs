using System.Reflection;

namespace Masko.Client.Testing.Faults;

/// <summary>The names of <see cref="MaskoOperations"/>.</summary>
internal static class KnownOperations
{
    private static readonly HashSet<string> Names =
        [.. typeof(MaskoOperations).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static bool Contains(string name) => Names.Contains(name);
}
