namespace Masko.Client.Generators.Tests.Diagnostics;

internal static class WrongOperations
{
    public static IReadOnlyList<Wrong> All { get; } =
    [
        Wrong.Operation("no method and path", Rules.NoVerb, "RunAsync", """
            [Get("/v1")] Task GetAsync(CancellationToken token = default);
            Task RunAsync(CancellationToken token = default); // <- here
            """),
        Wrong.Operation("two methods and paths", Rules.NoVerb, "RunAsync", """
            [Get("/v1"), Post("/v1")] Task RunAsync(CancellationToken token = default); // <- here
            """),
        Wrong.Operation("a path that is null", Rules.NoVerb, "RunAsync", """
            [Get(null!)] Task RunAsync(CancellationToken token = default); // <- here
            """),

        Wrong.Operation("a generic operation", Rules.Generic, "RunAsync", """
            [Get("/v1")] Task<T> RunAsync<T>(CancellationToken token = default); // <- here
            """),

        Wrong.Operation("no task", Rules.NotATask, "Run", """
            [Get("/v1")] string Run(CancellationToken token = default); // <- here
            """),
        Wrong.Operation("void", Rules.NotATask, "void", """
            [Get("/v1")] void Run(CancellationToken token = default); // <- here
            """),
        Wrong.Operation("another kind of task", Rules.NotATask, "System.Threading.Tasks.ValueTask<string>", """
            [Get("/v1")] ValueTask<string> RunAsync(CancellationToken token = default); // <- here
            """),

        Wrong.Operation("no token", Rules.NoToken, "RunAsync", """
            [Get("/v1")] Task RunAsync(); // <- here
            """),
        Wrong.Operation("a token without default", Rules.NoToken, "RunAsync", """
            [Get("/v1")] Task RunAsync(CancellationToken token); // <- here
            """),
        Wrong.Operation("a nullable token", Rules.NoToken, "RunAsync", """
            [Get("/v1")] Task RunAsync([Property("token")] CancellationToken? token = default); // <- here
            """),
        Wrong.Operation("a token that is not the last", Rules.NoToken, "RunAsync", """
            [Get("/v1")] Task RunAsync(CancellationToken token = default, [Query] int? limit = null); // <- here
            """),

        Wrong.Operation("an attribute of an operation that is not generated", Rules.UnknownAttribute, "Headers", """
            [Get("/v1")]
            [Headers("X-A: b")] // <- here
            Task RunAsync(CancellationToken token = default);
            """),
        Wrong.Operation("a method that is not generated", Rules.UnknownAttribute, "Head", """
            [Get("/v1")] Task GetAsync(CancellationToken token = default);

            [Head("/v1")] // <- here
            Task RunAsync(CancellationToken token = default);
            """),
    ];
}
