using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators;

/// <summary>The attributes that mean something here, by name: they are those of the Masko.Client.Dialect namespace.</summary>
internal static class Dialect
{
    private const string Suffix = "Attribute";
    private const string Namespace = "Masko.Client.Dialect";

    public static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete"];

    /// <summary>The attribute's short name (Get, Body, …); null when it is not of the dialect.</summary>
    public static string? Name(AttributeData attribute) =>
        attribute.AttributeClass is { } type && type.ContainingNamespace.ToDisplayString() == Namespace && type.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? Short(type.Name)
            : null;

    /// <summary>The first attribute of the dialect that is not among these.</summary>
    public static AttributeData? Unknown(ISymbol symbol, params string[] known) =>
        symbol.GetAttributes().FirstOrDefault(attribute => Name(attribute) is { } name && !known.Contains(name));

    public static bool IsVerb(AttributeData attribute) => Verbs.Contains(Name(attribute));

    /// <summary>Whether a syntax tree could hold an attribute of this name; decided without a semantic model.</summary>
    public static bool LooksLikeVerb(string name)
    {
        var last = name.Substring(name.LastIndexOf('.') + 1);
        return Verbs.Contains(last) || (last.EndsWith(Suffix, StringComparison.Ordinal) && Verbs.Contains(Short(last)));
    }

    public static bool Has(this ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => Name(attribute) == name);

    /// <summary>The first constructor argument of an attribute as text; null when the attribute is not there.</summary>
    public static string? Argument(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => Name(attribute) == name) is { ConstructorArguments.Length: > 0 } found
            ? found.ConstructorArguments[0].Value as string
            : null;

    private static string Short(string name) => name.Substring(0, name.Length - Suffix.Length);
}
