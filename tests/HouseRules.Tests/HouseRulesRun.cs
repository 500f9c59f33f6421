using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HouseRules.Tests;

/// <summary>Compiles sources against the framework the tests run on and asks the analyzer about them.</summary>
internal static class HouseRulesRun
{
    // Every compilation starts from this one: what it learned about the references is shared.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Sample",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new(OutputKind.DynamicallyLinkedLibrary));

    // A call that does not bind is not refused either: without this check a typo would pass as an allowed call.
    internal static Compilation Compile(params string[] sources)
    {
        var compilation = Empty.AddSyntaxTrees(sources.Select(Parse));
        var errors = compilation.GetDiagnostics().Where(message => message.Severity == DiagnosticSeverity.Error).ToList();
        return errors is [] ? compilation : throw new ArgumentException(string.Join('\n', errors), nameof(sources));
    }

    internal static Task<ImmutableArray<Diagnostic>> Findings(params string[] sources) =>
        Compile(sources).WithAnalyzers([new BannedCallsAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    internal static string LineOf(Diagnostic finding)
    {
        var span = finding.Location.SourceSpan;
        var text = finding.Location.SourceTree!.GetText();
        return text.Lines.GetLineFromPosition(span.Start).ToString().Trim();
    }

    // File-local types need a path to be told apart.
    private static SyntaxTree Parse(string source, int number) => CSharpSyntaxTree.ParseText(source, path: $"Sample{number}.cs");
}
