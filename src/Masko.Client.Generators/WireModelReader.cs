using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Masko.Client.Generators;

/// <summary>Reads a record into a model of its JSON.</summary>
internal static class WireModelReader
{
    private const string Root = "Masko.Client.MaskoModel";
    private const string Room = "Masko.Client.Json";

    /// <summary>Null when the record is no model, or one that has no JSON of its own.</summary>
    public static WireModel? Read(INamedTypeSymbol record, Compilation compilation)
    {
        if (record.IsGenericType || !IsModel(record))
        {
            return null;
        }

        var converter = record.Name + "Converter";
        var isByHand = compilation.GetTypeByMetadataName($"{Room}.{converter}") is not null;
        if (record.IsAbstract && !isByHand)
        {
            return null;
        }

        var keepsNulls = record.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KeepsNullsAttribute");
        var properties = new List<WireProperty>();
        Finding? finding = null;
        foreach (var property in isByHand ? [] : Properties(record))
        {
            if (WireType.Of(property.Type, WireName(property)) is { } type)
            {
                properties.Add(Property(property, type, keepsNulls));
            }
            else
            {
                finding ??= Finding.At(property, ModelRules.NoWireType, $"{record.Name}.{property.Name}", property.Type.ToDisplayString());
            }
        }

        var name = record.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new(record.Name, name, converter, isByHand, keepsNulls, Types.CanBeEmpty(record), new(properties), finding);
    }

    private static bool IsModel(INamedTypeSymbol record) => record.BaseType is { } based && (IsRoot(based) || IsModel(based));

    private static bool IsRoot(INamedTypeSymbol type) => type.ToDisplayString() == Root;

    /// <summary>Those of the base records first; an abstract one is left to the record that fills it in.</summary>
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol record) =>
        (record.BaseType is { } based && !IsRoot(based) ? Properties(based) : []).Concat(record.GetMembers().OfType<IPropertySymbol>()
            .Where(property => !property.IsStatic && !property.IsIndexer && !property.IsImplicitlyDeclared && !property.IsAbstract
                && property.DeclaredAccessibility == Accessibility.Public && !IsIgnored(property)));

    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute");

    private static WireProperty Property(IPropertySymbol property, WireType type, bool keepsNulls)
    {
        var presence = WirePresence.None;
        presence |= property.IsRequired ? WirePresence.Required : 0;
        presence |= property.SetMethod is null ? WirePresence.WriteOnly : 0;
        presence |= HasInitializer(property) ? WirePresence.HasDefault : 0;
        presence |= type.IsText && !Types.IsNullable(property.Type) ? WirePresence.EmptyIsAbsent : 0;
        presence |= property.Type.IsValueType && !type.IsText && !Types.IsNullable(property.Type) ? WirePresence.AlwaysWritten : 0;
        presence |= keepsNulls && property.Type.SpecialType == SpecialType.System_String && !Types.IsNullable(property.Type) ? WirePresence.EmptyTextIsAbsent : 0;
        var empty = Types.IsNullable(property.Type) ? null : type.Empty;
        return new(property.Name, WireName(property), type.Local, type.Read, type.Write("item"), type.Loose, empty, presence);
    }

    private static bool HasInitializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null });

    private static string WireName(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonPropertyNameAttribute") is { } named
            ? (string)named.ConstructorArguments[0].Value!
            : SnakeCase(property.Name);

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
