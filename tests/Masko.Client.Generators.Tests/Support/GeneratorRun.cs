using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators.Tests;

/// <summary>What the generator makes of sources.</summary>
/// <param name="Findings">What it refused, and a warning if it broke down.</param>
/// <param name="Files">What it wrote, by name.</param>
/// <param name="Output">The sources and what it wrote, compiled.</param>
internal sealed record GeneratorRun(
    ImmutableArray<Diagnostic> Findings, IReadOnlyDictionary<string, string> Files, CSharpCompilation Output)
{
    public static GeneratorRun Of(params string[] sources)
    {
        var driver = CSharpGeneratorDriver.Create(new ApiGenerator())
            .RunGeneratorsAndUpdateCompilation(Compiler.Dialect.With(sources), out var output, out var findings);
        var files = driver.GetRunResult().Results.Single().GeneratedSources
            .ToDictionary(file => file.HintName, file => file.SourceText.ToString());
        return new(findings, files, (CSharpCompilation)output);
    }

    /// <summary>The run of sources that are right in every way.</summary>
    public static GeneratorRun OfRight(params string[] sources)
    {
        var run = Of(sources);
        Diagnostic[] problems = [.. run.Findings, .. run.Output.Problems()];
        return problems is [] ? run : throw new ArgumentException(string.Join('\n', [.. problems, .. run.Files.Values]), nameof(sources));
    }
}
