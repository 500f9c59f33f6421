using Microsoft.CodeAnalysis;

namespace Masko.Client.Generators.Tests.Diagnostics;

internal static class WrongParameters
{
    public static IReadOnlyList<Wrong> All { get; } =
    [
        QueryType("bool", "bool"),
        QueryType("long?", "long?"),
        QueryType("DateTimeOffset", "System.DateTimeOffset"),
        QueryType("string[]", "string[]"),

        Parameter("no place", Rules.NoRole, "stray", "string stray"),
        Parameter("an alias without place", Rules.NoRole, "stray", "[AliasAs(\"other\")] string stray"),
        Parameter("a second token", Rules.NoRole, "first", "CancellationToken first"),
        Parameter("a second parameter of a place", Rules.NoRole, "other", "[AliasAs(\"id\")] string other"),

        Parameter("a place and the query", Rules.TwoRoles, "id", "[Query] string id", before: ""),
        Parameter("a place and a property", Rules.TwoRoles, "id", "[Property(\"key\")] string id", before: ""),
        Parameter("the query and a body", Rules.TwoRoles, "both", "[Query, Body] string both"),
        Parameter("the query and a property", Rules.TwoRoles, "both", "[Query, Property(\"key\")] string both"),

        Parameter("an attribute that is not generated", Rules.UnknownAttribute, "Header", "[Header(\"X-A\")] string header"),
        Parameter("such an attribute at a place", Rules.UnknownAttribute, "Header", "[Header(\"X\")] string id", before: ""),

        Parameter("a reference", Rules.ByReference, "text", "[Query] ref string text"),
        Parameter("a read-only reference", Rules.ByReference, "text", "[Query] in string text"),
        Parameter("a reference at a place", Rules.ByReference, "id", "ref string id", before: ""),

        Wrong.Operation("a token with a place", Rules.TwoRoles, "token", """
            [Get("/v1")]
            Task GetAsync(
                [Query] CancellationToken token = default); // <- here
            """),
    ];

    private static Wrong QueryType(string type, string fullName) =>
        Parameter($"a {type} in the query", Rules.QueryType, fullName, $"[Query] {type} value");

    private static Wrong Parameter(
        string what, DiagnosticDescriptor rule, string thing, string parameter, string before = "string id,") =>
        Wrong.Operation(what, rule, thing, $$"""
            [Post("/v1/jobs/{id}")]
            Task PostAsync({{before}}
                {{parameter}}, // <- here
                CancellationToken token = default);
            """);
}
