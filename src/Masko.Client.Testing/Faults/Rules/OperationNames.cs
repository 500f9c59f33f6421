using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Masko.Client.Testing.Faults;

/// <summary>The operations of one kind of server, and which of them answers with a list of entries, one a thing that was asked for.</summary>
internal sealed class OperationNames
{
    private readonly HashSet<string> names;

    /// <param name="holder">The class whose constants name them.</param>
    public OperationNames([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type holder)
    {
        Holder = holder.Name;
        names = [.. holder.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
    }

    public static OperationNames Masko { get; } = new(typeof(MaskoOperations)) { Batch = MaskoOperations.GenerateBatch, Entries = ["data", "jobs"] };

    /// <summary>The class that names them.</summary>
    public string Holder { get; }

    /// <summary>The operation that answers with entries.</summary>
    public required string Batch { get; init; }

    /// <summary>The way to the entries in its answer, member by member.</summary>
    public required IReadOnlyList<string> Entries { get; init; }

    public bool Contains(string name) => names.Contains(name);
}
