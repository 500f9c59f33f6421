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
            .CreateSyntaxProvider(static (node, _) => IsCandidate(node), Read)
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
                // The name of a file has no @, as in @event.
                output.AddSource($"{api.Name.Namespace}.{api.Name.Class}.g.cs".Replace("@", ""), ApiWriter.Class(api));
            }
        });

        var whole = apis.Where(static api => api.Findings.Count == 0).Select(static (api, _) => api.Name).Collect();
        context.RegisterSourceOutput(whole.Combine(context.Room()), static (output, found) =>
        {
            var (names, room) = found;
            if (!names.IsEmpty)
            {
                output.AddSource("ApiFactory.g.cs", ApiWriter.Factory(names, room));
            }
        });
    }

    private static bool IsCandidate(SyntaxNode node) => node is InterfaceDeclarationSyntax api && api.Members.Any(HasVerb);

    private static bool HasVerb(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => Dialect.LooksLikeVerb(attribute.Name.ToString()));

    private static ApiModel? Read(GeneratorSyntaxContext found, CancellationToken token) =>
        found.SemanticModel.GetDeclaredSymbol((InterfaceDeclarationSyntax)found.Node, token) is INamedTypeSymbol symbol
            && symbol.GetMembers().SelectMany(member => member.GetAttributes()).Any(Dialect.IsVerb)
            && IsFirst(symbol, found.Node, token)
                ? ApiReader.Read(symbol)
                : null;

    /// <summary>A partial interface is found once for each of its parts, and read once.</summary>
    private static bool IsFirst(INamedTypeSymbol symbol, SyntaxNode part, CancellationToken token) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(token)).First(IsCandidate) == part;
}
