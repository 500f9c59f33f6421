using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Masko.Client.Generators;

/// <summary>Writes the bodies of <c>Api/</c>: a class for every interface whose methods carry the dialect's attributes.</summary>
[Generator]
public sealed class ApiGenerator : IIncrementalGenerator
{
    /// <summary>The step whose outputs tell whether an interface has changed.</summary>
    public const string ModelStep = "Api";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var apis = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InterfaceDeclarationSyntax api && api.Members.Any(HasVerb),
                static (found, token) => found.SemanticModel.GetDeclaredSymbol((InterfaceDeclarationSyntax)found.Node, token) is INamedTypeSymbol symbol
                    && symbol.GetMembers().SelectMany(member => member.GetAttributes()).Any(Dialect.IsVerb)
                        ? ApiReader.Read(symbol)
                        : null)
            .Where(static api => api is not null)
            .Select(static (api, _) => api!)
            .WithTrackingName(ModelStep);

        context.RegisterSourceOutput(apis, static (output, api) =>
        {
            foreach (var finding in api.Findings)
            {
                output.ReportDiagnostic(finding.ToDiagnostic());
            }

            if (api.Findings.Count == 0)
            {
                output.AddSource($"{api.Namespace}.{api.ClassName}.g.cs", ApiWriter.Class(api));
            }
        });

        var whole = apis.Where(static api => api.Findings.Count == 0).Collect();
        context.RegisterSourceOutput(whole, static (output, all) =>
        {
            if (!all.IsEmpty)
            {
                output.AddSource("ApiFactory.g.cs", ApiWriter.Factory(all));
            }
        });
    }

    private static bool HasVerb(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => Dialect.LooksLikeVerb(attribute.Name.ToString()));
}
