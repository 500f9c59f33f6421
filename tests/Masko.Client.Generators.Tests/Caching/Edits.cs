using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Masko.Client.Generators.Tests.Caching;

/// <summary>Runs the generator, edits the sources, and runs it again.</summary>
internal static class Edits
{
    public const string Jobs = """
        namespace Sample;

        public interface IJobsApi
        {
            [Get("/v1/jobs/{id}")]
            Task GetAsync(string id, [Query] int? limit = null, CancellationToken token = default);
        }
        """;

    public const string Items = """
        namespace Sample;

        public interface IItemsApi
        {
            [Multipart]
            [Post("/v1/items")]
            Task AddAsync(HttpContent part, [Property("key")] string? options = null, CancellationToken token = default);
        }
        """;

    public const string Wrong = """
        namespace Sample;

        public interface IWrongApi
        {
            [Get("no path")]
            Task GetAsync(CancellationToken token = default);
        }
        """;

    public const string Other = """
        namespace Sample;

        public sealed class Other;
        """;

    private static readonly GeneratorDriverOptions Tracking =
        new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);

    /// <summary>The first run.</summary>
    public static GeneratorRunResult Run(params string[] sources) =>
        Driver().RunGenerators(Compiler.Dialect.With(sources)).GetRunResult().Results.Single();

    /// <summary>The second run, after a text that is in one source was replaced.</summary>
    public static GeneratorRunResult Rerun(string before, string after)
    {
        var compilation = Compiler.Dialect.With(Jobs, Items, Other);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains(before, StringComparison.Ordinal));
        var start = tree.ToString().IndexOf(before, StringComparison.Ordinal);
        var text = tree.GetText().Replace(start, before.Length, after);
        return Rerun(compilation, compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text)));
    }

    /// <summary>The second run, after a file was added.</summary>
    public static GeneratorRunResult RerunWith(string file)
    {
        var compilation = Compiler.Dialect.With(Jobs, Items, Other);
        return Rerun(compilation, compilation.With(file));
    }

    private static GeneratorRunResult Rerun(Compilation before, Compilation after) =>
        Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();

    private static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new ApiGenerator().AsSourceGenerator()], driverOptions: Tracking);
}
