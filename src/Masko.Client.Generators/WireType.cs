using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>How values of a type are read and written. Every read gives null for what is not there.</summary>
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

    public string Write(string value) => write(value);

    /// <summary>Null for a type that has no place on the wire.</summary>
    /// <param name="type">The type, nullable or not.</param>
    /// <param name="name">The variable that holds the member's name, for messages.</param>
    public static WireType? Of(ITypeSymbol type, string name)
    {
        var plain = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var full = plain.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return plain.SpecialType switch
        {
            SpecialType.System_String => Simple("string", "Text", value => $"writer.WriteStringValue({value});"),
            SpecialType.System_Boolean => Simple("bool", "Flag", value => $"writer.WriteBooleanValue({value});"),
            SpecialType.System_Int32 => Simple("int", "Count", value => $"writer.WriteNumberValue({value});"),
            SpecialType.System_Double => Simple("double", "Number", value => $"writer.WriteNumberValue({value});"),
            _ => full switch
            {
                "global::System.DateTimeOffset" => Simple(full, "Time", value => $"writer.WriteStringValue({value}.UtcDateTime);"),
                "global::System.TimeSpan" => Simple(full, "Seconds", value => $"{Json}JsonWrite.Seconds(writer, {value});"),
                "global::System.Text.Json.JsonElement" => Simple(full, "Element", value => $"{value}.WriteTo(writer);"),
                "global::Masko.Client.JsonMembers" => Simple(full, "Members", value => $"{Json}JsonWrite.Members(writer, {value});"),
                _ when IsStringValue(plain) => new(
                    full + "?", $"{Json}JsonRead.Value<{full}>(ref reader)", value => $"writer.WriteStringValue({value}.Value);", isText: true),
                _ => plain is INamedTypeSymbol named ? Compound(named, full) : null,
            },
        };
    }

    private static bool IsStringValue(ITypeSymbol type) =>
        type.AllInterfaces.Any(face => face.Name == "IStringValue" && face.ContainingNamespace.ToDisplayString() == "Masko.Client");

    private static WireType Simple(string type, string read, Func<string, string> write) => new(type + "?", $"{Json}JsonRead.{read}(ref reader)", write);

    private static WireType? Compound(INamedTypeSymbol type, string full)
    {
        if (type is { Name: "IReadOnlyList", TypeArguments.Length: 1 })
        {
            var entry = type.TypeArguments[0];
            return Of(entry, "entry") is { } inner ? List(entry, inner) : null;
        }

        return type.IsRecord && type.ContainingNamespace.ToDisplayString() == "Masko.Client"
            ? new(
                full + "?",
                $"{Json}JsonRead.Model<{full}, {Json}{type.Name}Converter>(ref reader, options)",
                value => $"{Json}JsonModel<{Json}{type.Name}Converter>.Instance.Write(writer, {value}, options);")
            : null;
    }

    private static WireType List(ITypeSymbol entry, WireType inner)
    {
        var full = entry.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new(
            $"global::System.Collections.Generic.List<{full}>?",
            $"{Json}JsonRead.List<{full}>(ref reader, options, static (ref global::System.Text.Json.Utf8JsonReader reader, "
            + $"global::System.Text.Json.JsonSerializerOptions options) => {inner.Read} ?? throw {Json}JsonRead.NullEntry(ref reader))",
            value => $"writer.WriteStartArray(); foreach (var entry in {value}) {{ {inner.Write("entry")} }} writer.WriteEndArray();");
    }
}
