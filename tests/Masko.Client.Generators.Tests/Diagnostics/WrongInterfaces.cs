namespace Masko.Client.Generators.Tests.Diagnostics;

internal static class WrongInterfaces
{
    private const string Get = """[Get("/v1")] Task GetAsync(CancellationToken token = default);""";

    public static IReadOnlyList<Wrong> All { get; } =
    [
        Wrong.Operation("a property", Rules.NotAMethod, "Count", Get + """

            int Count { get; } // <- here
            """),
        Wrong.Operation("an event", Rules.NotAMethod, "Changed", Get + """

            event Action Changed; // <- here
            """),
        Wrong.Operation("a nested type", Rules.NotAMethod, "Answer", Get + """

            sealed class Answer; // <- here
            """),

        Wrong.File("a generic interface", Rules.Generic, "IApi", $$"""
            namespace Sample;
            public interface IApi<T> // <- here
            {
                {{Get}}
            }
            """),
        Wrong.File("an interface that inherits", Rules.Generic, "IApi", $$"""
            namespace Sample;
            public interface IApi : IDisposable // <- here
            {
                {{Get}}
            }
            """),

        Wrong.File("an interface without namespace", Rules.NoPlace, "IApi", $$"""
            public interface IApi // <- here
            {
                {{Get}}
            }
            """),
        Wrong.File("an interface in a class", Rules.NoPlace, "IApi", $$"""
            namespace Sample;
            public static class Outer
            {
                private interface IApi // <- here
                {
                    {{Get}}
                }
            }
            """),
        Wrong.File("an interface of one file", Rules.NoPlace, "IApi", $$"""
            namespace Sample;
            file interface IApi // <- here
            {
                {{Get}}
            }
            """),

        Wrong.File("an attribute of an interface that is not generated", Rules.UnknownAttribute, "IApi", $$"""
            namespace Sample;
            [Headers("X-A: b")] // <- here
            public interface IApi
            {
                {{Get}}
            }
            """),
    ];
}
