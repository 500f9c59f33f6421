using System.Reflection;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Docs.Tests.Support;

/// <summary>A block of the documentation with what it finds around itself, compiled as it stands there.</summary>
internal sealed class RunnableSnippet
{
    private readonly Snippet snippet;
    private readonly List<(string Declaration, object? Value)> given = [];

    private RunnableSnippet(Snippet snippet) => this.snippet = snippet;

    public static RunnableSnippet Of(Snippet snippet) => new(snippet);

    /// <summary>A variable that the code uses and does not make.</summary>
    /// <param name="declaration">Its type and its name: <c>IMaskoClient masko</c>.</param>
    /// <param name="value">Its value.</param>
    public RunnableSnippet Given(string declaration, object? value)
    {
        given.Add((declaration, value));
        return this;
    }

    /// <summary>Compiles the code as the body of a method.</summary>
    /// <param name="result">What the method results in: an expression of the code's variables.</param>
    /// <returns>What runs it.</returns>
    public Func<Task<T>> Compile<T>(string result)
    {
        var lines = snippet.Code.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('='));
        var method = SnippetCompiler.Compile($$"""
            {{SnippetCompiler.Usings}}
            {{string.Join('\n', lines[true])}}

            public static class Code
            {
                public static async Task<object?> RunAsync({{string.Join(", ", given.Select(each => each.Declaration))}})
                {
            {{string.Join('\n', lines[false])}}
                    return {{result}};
                }
            }
            """, snippet.ToString()).GetType("Code")!.GetMethod("RunAsync")!;
        return async () => (T)(await (Task<object?>)method.Invoke(null, [.. given.Select(each => each.Value)])!)!;
    }

    public Func<Task> Compile() => Compile<object>("\"\"");

    /// <summary>Compiles code that is a fixture of its own.</summary>
    /// <returns>What runs its only test.</returns>
    public Func<Task> CompileFixture()
    {
        var fixture = SnippetCompiler.Compile($"{SnippetCompiler.Usings}\n{snippet.Code}", snippet.ToString()).GetTypes()
            .Single(type => type.GetMethods().Any(IsTest));
        var test = fixture.GetMethods().Single(IsTest);
        return () => (Task)test.Invoke(Activator.CreateInstance(fixture), null)!;
    }

    private static bool IsTest(MethodInfo method) => method.IsDefined(typeof(TestAttribute));
}
