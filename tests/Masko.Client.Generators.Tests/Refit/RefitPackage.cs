using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators.Tests.Refit;

/// <summary>Compiles files of the library with <c>using Refit</c> in place of the dialect.</summary>
internal static class RefitPackage
{
    private static readonly CSharpCompilation Package =
        Compiler.Inside.With(RefitAttributes.Source, RefitRuntime.Source, "global using Refit;");

    public static RefitFile Compile(params string[] files)
    {
        var compilation = Package.With(files);
        var models = compilation.SyntaxTrees.Skip(Package.SyntaxTrees.Length).Select(tree => compilation.GetSemanticModel(tree));
        return new(compilation.Problems(), [.. models.SelectMany(RefitOperation.In)]);
    }
}
