using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Ids;

/// <summary>Code of a user, who sees what is public and nothing else.</summary>
internal static class UserCode
{
    /// <summary>The ids of what the compiler says of these statements.</summary>
    public static IEnumerable<string> Problems(string statements) => ProblemsOfFile($$"""
        using Masko.Client;

        public static class User
        {
            public static async Task RunAsync(MaskoClient client, Job job, ImageAssetId image, TransparentImageAssetId transparent)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """);

    public static IEnumerable<string> ProblemsOfFile(string source) =>
        Compiler.Outside.With(source).Problems()
            .Select(problem => problem.Severity == DiagnosticSeverity.Error ? problem.Id : problem.ToString());
}
