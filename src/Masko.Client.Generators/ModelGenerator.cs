using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Masko.Client.Generators;

/// <summary>
/// Writes the JSON of the models: a converter for every record that derives from MaskoModel, and the list of them all (WireModels). A converter that
/// is written by hand, in Masko.Client.Json under the name that would be generated, is taken instead.
/// </summary>
[Generator]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <summary>The step whose outputs tell whether a model has changed.</summary>
    public const string ModelStep = "Model";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is RecordDeclarationSyntax { BaseList: not null } record && !record.IsKind(SyntaxKind.RecordStructDeclaration),
                static (found, token) => found.SemanticModel.GetDeclaredSymbol((RecordDeclarationSyntax)found.Node, token) is INamedTypeSymbol symbol
                    ? WireModelReader.Read(symbol, found.SemanticModel.Compilation)
                    : null)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(ModelStep);

        context.RegisterSourceOutput(models, static (output, model) =>
        {
            if (model.Finding is { } finding)
            {
                output.ReportDiagnostic(finding.ToDiagnostic());
            }
            else if (!model.IsByHand)
            {
                output.AddSource($"{model.ConverterName}.g.cs", WireModelWriter.Converter(model));
            }
        });

        var names = models.Select(static (model, _) => new WireModelName(model.TypeName, model.ConverterName)).Collect();
        context.RegisterSourceOutput(names.Combine(context.Room()), static (output, found) =>
        {
            var (all, room) = found;
            if (!all.IsEmpty)
            {
                output.AddSource("WireModels.g.cs", WireModelWriter.Registry(all, room));
            }
        });
    }
}
