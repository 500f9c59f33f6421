using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Diagnostics;

/// <summary>A file that is refused.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="Rule">The rule that refuses it.</param>
/// <param name="Thing">What the message names.</param>
/// <param name="Source">The file; the line at fault ends in the mark.</param>
public sealed record Wrong(string What, string Rule, string Thing, string Source)
{
    public const string Mark = "// <- here";

    /// <summary>What Refit has and the generator does not.</summary>
    public const string OtherAttributes = """
        namespace Masko.Client.Dialect;

        internal sealed class HeaderAttribute(string name) : Attribute { public string Name => name; }
        internal sealed class HeadersAttribute(string header) : Attribute { public string Header => header; }
        internal sealed class HeadAttribute(string path) : HttpMethodAttribute(path);
        """;

    public static IReadOnlyList<Wrong> All { get; } =
        [.. WrongInterfaces.All, .. WrongOperations.All, .. WrongPaths.All, .. WrongParameters.All, .. WrongBodies.All];

    internal static Wrong File(string what, DiagnosticDescriptor rule, string thing, string source) => new(what, rule.Id, thing, source);

    internal static Wrong Operation(string what, DiagnosticDescriptor rule, string thing, string operation) =>
        File(what, rule, thing, Snippet.Api(operation));

    public override string ToString() => $"{Rule}: {What}";
}
