namespace Masko.Client.Generators.Tests.Diagnostics;

internal static class WrongBodies
{
    public static IReadOnlyList<Wrong> All { get; } =
    [
        Wrong.Operation("two bodies", Rules.SecondBody, "second", """
            [Post("/v1")]
            Task PostAsync(
                [Body] CreateProjectBody first,
                [Body] CreateProjectBody second, // <- here
                CancellationToken token = default);
            """),

        BodyNotAllowed("Get", "GET"),
        BodyNotAllowed("Delete", "DELETE"),
        PartNotAllowed("Get", "GET"),
        PartNotAllowed("Delete", "DELETE"),

        PartType("string", "string"),
        PartType("Stream", "System.IO.Stream"),
        PartType("HttpContent?", "System.Net.Http.HttpContent?"),
        PartType("StringContent?", "System.Net.Http.StringContent?"),

        Wrong.Operation("a body beside parts", Rules.MixedBody, "body", """
            [Multipart, Post("/v1")]
            Task PostAsync(
                HttpContent part,
                [Body] CreateProjectBody body, // <- here
                CancellationToken token = default);
            """),
    ];

    private static Wrong BodyNotAllowed(string verb, string method) =>
        Wrong.Operation($"a body of {method}", Rules.BodyNotAllowed, "body", $$"""
            [{{verb}}("/v1")]
            Task RunAsync(
                [Body] CreateProjectBody body, // <- here
                CancellationToken token = default);
            """);

    private static Wrong PartNotAllowed(string verb, string method) =>
        Wrong.Operation($"a part of {method}", Rules.BodyNotAllowed, "part", $$"""
            [Multipart, {{verb}}("/v1")]
            Task RunAsync(
                HttpContent part, // <- here
                CancellationToken token = default);
            """);

    private static Wrong PartType(string type, string fullName) =>
        Wrong.Operation($"a part that is a {type}", Rules.PartType, fullName, $$"""
            [Multipart, Post("/v1")]
            Task PostAsync(
                {{type}} part, // <- here
                CancellationToken token = default);
            """);
}
