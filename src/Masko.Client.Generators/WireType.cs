using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators;

/// <summary>
/// How values of a type are read and written. Every read gives null for what is not there, and for JSON that is no such value.
/// </summary>
internal sealed class WireType
{
    private const string Json = "global::Masko.Client.Json.";

    private readonly Func<string, string> write;

    private WireType(string local, string read, Func<string, string> write, bool isText = false)
    {
        Local = local;
        Read = read;
        this.write = write;
        IsText = isText;
    }

    /// <summary>The nullable type that holds what was read.</summary>
    public string Local { get; }

    public string Read { get; }

    /// <summary>Whether it is a text-backed struct.</summary>
    public bool IsText { get; }

    /// <summary>The expression that compares with what came, where JSON of another kind is read too; null where it is not.</summary>
    public string? Loose { get; private init; }

    /// <summary>The condition under which a value says nothing, as a list or a record without anything in it; null for none.</summary>
    public string? Empty { get; private init; }

    public string Write(string value) => write(value);

    /// <summary>Null for a type that has no place on the wire.</summary>
    /// <param name="type">The type, nullable or not.</param>
    /// <param name="name">The member's name on the wire.</param>
    public static WireType? Of(ITypeSymbol type, string name)
    {
        var plain = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var full = plain.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return plain.SpecialType switch
        {
            SpecialType.System_String => Simple("string", "Text", value => $"writer.WriteStringValue({value});", loose: "item"),
            SpecialType.System_Boolean => Simple("bool", "Flag", value => $"writer.WriteBooleanValue({value});", loose: "item"),
            SpecialType.System_Int32 => Simple("int", "Count", value => $"writer.WriteNumberValue({value});"),
            SpecialType.System_Double => Simple("double", "Number", value => $"writer.WriteNumberValue({value});"),
            _ => full switch
            {
                "global::System.DateTimeOffset" => Simple(full, "Time", value => $"writer.WriteStringValue({value}.UtcDateTime);"),
                "global::System.TimeSpan" => Simple(full, "Seconds", value => $"{Json}JsonWrite.Seconds(writer, {value});"),
                "global::System.Text.Json.JsonElement" => Simple(full, "Element", value => $"{value}.WriteTo(writer);"),
                "global::Masko.Client.JsonMembers" => Simple(full, "Members", value => $"{Json}JsonWrite.Members(writer, {value});"),
                _ when IsStringValue(plain) => new(
                    full + "?",
                    $"{Json}JsonRead.Value<{full}>(ref reader)",
                    value => $"writer.WriteStringValue({value}.Value);",
                    isText: true)
                {
                    Loose = "item.Value",
                },
                _ => plain is INamedTypeSymbol named ? Compound(named, full, name) : null,
            },
        };
    }

    private static bool IsStringValue(ITypeSymbol type) =>
        type.AllInterfaces.Any(face => face.Name == "IStringValue" && face.ContainingNamespace.ToDisplayString() == "Masko.Client");

    private static WireType Simple(string type, string read, Func<string, string> write, string? loose = null) =>
        new(type + "?", $"{Json}JsonRead.{read}(ref reader)", write) { Loose = loose };

    private static WireType? Compound(INamedTypeSymbol type, string full, string name)
    {
        if (type is { Name: "IReadOnlyList", TypeArguments.Length: 1 })
        {
            var entry = type.TypeArguments[0];
            return Of(entry, name) is { } inner ? List(entry, inner, name) : null;
        }

        return IsModel(type)
            ? new(
                full + "?",
                $"{Json}JsonRead.Model<{full}, {Json}{type.Name}Converter>(ref reader, options)",
                value => $"{Json}JsonModel<{Json}{type.Name}Converter>.Instance.Write(writer, {value}, options);")
            {
                Empty = Types.CanBeEmpty(type) ? $"item == new {full}()" : null,
            }
            : null;
    }

    private static bool IsModel(INamedTypeSymbol type) =>
        type is { IsRecord: true, IsValueType: false } && type.ContainingNamespace.ToDisplayString() == "Masko.Client";

    private static WireType List(ITypeSymbol entry, WireType inner, string name)
    {
        var full = entry.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var member = SymbolDisplay.FormatLiteral(name, quote: true);
        return new(
            $"global::System.Collections.Generic.List<{full}>?",
            $"{Json}JsonRead.List<{full}>(ref reader, options, {member}, ref beyond, "
            + "static (ref global::System.Text.Json.Utf8JsonReader reader, global::System.Text.Json.JsonSerializerOptions options, "
            + $"global::System.Collections.Generic.List<{full}> list) => {{ {Take(entry, full, inner)} }})",
            value => $"writer.WriteStartArray(); foreach (var entry in {value}) {{ {inner.Write("entry")} }} writer.WriteEndArray();")
        {
            Empty = "item.Count == 0",
        };
    }

    /// <summary>The statements that add an entry to a list: a model keeps its place whatever came, a plain value does not.</summary>
    private static string Take(ITypeSymbol entry, string full, WireType inner) => entry switch
    {
        INamedTypeSymbol model when IsModel(model) && Types.CanBeEmpty(model) =>
            $"list.Add({inner.Read} ?? new {full} {{ AdditionalProperties = {Json}JsonRead.InPlaceOfObject(ref reader) }}); return true;",
        INamedTypeSymbol model when IsModel(model) => $"list.Add({inner.Read} ?? throw {Json}JsonRead.NoObject(ref reader)); return true;",
        _ => "global::Masko.Client.JsonMembers? beyond = null; "
            + $"if ({inner.Read} is not {{ }} entry) return false; list.Add(entry); return true;",
    };
}
