using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators.Tests;

/// <summary>Compiles sources against the framework the tests run on and the real Masko.Client.</summary>
internal static class Compiler
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Framework)
            .Append(typeof(MaskoClient).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // What the projects have by ImplicitUsings.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>An empty assembly of a user.</summary>
    public static CSharpCompilation Outside { get; } = Empty("User");

    /// <summary>An empty assembly that sees the internals: Masko.Client is open to one of this name.</summary>
    public static CSharpCompilation Inside { get; } = Empty("Masko.Client.Tests");

    public static CSharpCompilation With(this CSharpCompilation compilation, params string[] sources)
    {
        var before = compilation.SyntaxTrees.Length;
        return compilation.AddSyntaxTrees(
            [.. sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"Source{before + index}.cs"))]);
    }

    public static IReadOnlyList<Diagnostic> Problems(this Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(problem => problem.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)];

    private static CSharpCompilation Empty(string name)
    {
        // CS0436: a type that is in Masko.Client too, as the factory is; the one in the source counts.
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("CS0436", ReportDiagnostic.Suppress)]);
        return CSharpCompilation.Create(name, references: References, options: options).With(ImplicitUsings);
    }
}
