using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators.Tests.WireModels;

/// <summary>What the model generator makes of sources; with a change, what it makes again.</summary>
internal static class ModelRun
{
    private static readonly GeneratorDriverOptions Tracking = new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);

    public static GeneratorRunResult Of(params string[] sources) =>
        Driver().RunGenerators(Compiler.Inside.With(sources)).GetRunResult().Results.Single();

    /// <summary>The steps whose models are others than before, after the last source has taken the place of the one before it.</summary>
    public static ImmutableArray<string> MadeAgain(string kept, string before, string after)
    {
        var compilation = Compiler.Inside.With(kept, before);
        var old = compilation.SyntaxTrees[^1];
        var edited = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(after, path: old.FilePath));
        var run = Driver().RunGenerators(compilation).RunGenerators(edited).GetRunResult().Results.Single();
        return
        [
            .. run.TrackedSteps[ModelGenerator.ModelStep].SelectMany(step => step.Outputs)
                .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                .Select(output => ((WireModel)output.Value).Name),
        ];
    }

    public static string Text(this GeneratorRunResult run, string file) =>
        run.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], driverOptions: Tracking);
}
