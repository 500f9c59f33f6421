using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>What types mean on the wire.</summary>
internal static class Types
{
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
}
