using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>What types mean on the wire.</summary>
internal static class Types
{
    public static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat NameOnly = new(miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The name as code writes it: <c>@event</c>.</summary>
    public static string Name(ISymbol symbol) => symbol.ToDisplayString(NameOnly);

    public static bool IsToken(ITypeSymbol type) => type.ToDisplayString() == "System.Threading.CancellationToken";

    public static bool IsHttpContent(ITypeSymbol? type)
    {
        while (type is not null && type.ToDisplayString() != "System.Net.Http.HttpContent")
        {
            type = IsNullable(type) ? null : type.BaseType;
        }

        return type is not null;
    }

    public static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether <c>new()</c> makes one: it is not abstract, and no member is required.</summary>
    public static bool CanBeEmpty(INamedTypeSymbol record)
    {
        var requires = false;
        for (var type = record; type is not null; type = type.BaseType)
        {
            requires |= type.GetMembers().OfType<IPropertySymbol>().Any(static property => property.IsRequired);
        }

        return !requires && !record.IsAbstract && record.InstanceConstructors.Any(static constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);
    }

    /// <summary>The expression that turns a parameter into text (or, for a number, leaves it one); null when there is none.</summary>
    public static string? Expression(ITypeSymbol type, string parameter)
    {
        var isNullableValue = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var plain = isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return plain switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_Int32 } => parameter,
            _ when plain.AllInterfaces.Any(face => face.Name == "IStringValue" && face.ContainingNamespace.ToDisplayString() == "Masko.Client") =>
                parameter + (isNullableValue ? "?.Value" : ".Value"),
            _ => null,
        };
    }
}
