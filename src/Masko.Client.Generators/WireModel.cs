namespace Masko.Client.Generators;

/// <summary>A record that goes over the wire, or why its converter cannot be written.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="TypeName">Its name in code.</param>
/// <param name="ConverterName">The name of its converter.</param>
/// <param name="IsByHand">Whether the converter is there already.</param>
/// <param name="KeepsNulls">Whether a null, or an empty text that stands for one, is written back as it came.</param>
/// <param name="CanBeEmpty">Whether one can be made without any member, in place of an entry of a list that is no object.</param>
/// <param name="Properties">Its members.</param>
/// <param name="Finding">Why it has no converter.</param>
internal sealed record WireModel(
    string Name, string TypeName, string ConverterName, bool IsByHand, bool KeepsNulls, bool CanBeEmpty,
    EquatableList<WireProperty> Properties, Finding? Finding);

/// <summary>A property of a model: its name on the wire and the code that reads and writes it.</summary>
/// <param name="Name">The property.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="LocalType">The type that holds what was read; null when it was not there.</param>
/// <param name="Read">The expression that reads its value: null for a JSON null, and for what is no such value.</param>
/// <param name="Write">The statement that writes its value, which stands in <c>item</c>.</param>
/// <param name="Loose">The expression that compares with what came, where that may be JSON of another kind; null where it may not.</param>
/// <param name="Empty">The condition under which a value that is never null says nothing; null where there is none.</param>
/// <param name="Presence">When it is written and read.</param>
internal sealed record WireProperty(
    string Name, string WireName, string LocalType, string Read, string Write, string? Loose, string? Empty, WirePresence Presence);

internal sealed record WireModelName(string TypeName, string ConverterName);

/// <summary>How a property behaves when it is not there.</summary>
[Flags]
internal enum WirePresence
{
    None = 0,

    /// <summary>Reading fails without it.</summary>
    Required = 1,

    /// <summary>It has no setter: it is written, and passed over when reading.</summary>
    WriteOnly = 2,

    /// <summary>It has a value of its own, which stays when it is not there.</summary>
    HasDefault = 4,

    /// <summary>A value type that is always there.</summary>
    AlwaysWritten = 8,

    /// <summary>A text-backed value, which is left out when it is empty.</summary>
    EmptyIsAbsent = 16,

    /// <summary>A text of a model that keeps nulls, which is never null itself: it is left out when it is empty.</summary>
    EmptyTextIsAbsent = 32,
}
