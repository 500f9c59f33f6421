using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Masko.Client.Generators.Tests.Refit;

/// <summary>A method of an interface, as Refit reads it at run time.</summary>
internal sealed record RefitOperation(IMethodSymbol Method)
{
    public static IEnumerable<RefitOperation> In(SemanticModel model) =>
        model.SyntaxTree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => new RefitOperation(model.GetDeclaredSymbol(method)!));

    /// <summary>What Refit would refuse.</summary>
    public IEnumerable<string> Offences()
    {
        if (Paths is not [var path])
        {
            yield return "not one method and path";
            yield break;
        }

        if (!path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal))
        {
            yield return "a path that does not start with a slash, or has a backslash";
        }

        var places = Regex.Matches(path, @"\{(.*?)\}").Select(match => match.Groups[1].Value);
        foreach (var place in places.Except(Method.Parameters.Select(WireName)))
        {
            yield return $"the place {place} without parameter";
        }

        var bodies = Method.Parameters.Count(parameter => Has(parameter, "Body"));
        if (bodies > (Has(Method, "Multipart") ? 0 : 1))
        {
            yield return "a body too many";
        }

        var tokens = Method.Parameters.Where(parameter => parameter.Type.Name == nameof(CancellationToken)).ToList();
        if (tokens is not [var token] || token.Ordinal != Method.Parameters.Length - 1)
        {
            yield return "not one token, at the end";
        }

        if (Method.ReturnType.Name is not nameof(Task))
        {
            yield return "no Task";
        }
    }

    public override string ToString() => Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    private IReadOnlyList<string> Paths =>
        [.. Method.GetAttributes().Where(attribute => attribute.AttributeClass!.BaseType!.Name == "HttpMethodAttribute").Select(Argument)];

    private static string WireName(IParameterSymbol parameter) =>
        Of(parameter, "AliasAs").Select(Argument).SingleOrDefault() ?? parameter.Name;

    private static string Argument(AttributeData attribute) => (string)attribute.ConstructorArguments[0].Value!;

    private static bool Has(ISymbol symbol, string name) => Of(symbol, name).Any();

    private static IEnumerable<AttributeData> Of(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass!.Name == name + "Attribute");
}
