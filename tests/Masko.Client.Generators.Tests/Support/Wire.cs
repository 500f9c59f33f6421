using System.Runtime.Loader;

namespace Masko.Client.Generators.Tests;

/// <summary>Runs what was generated, and looks at what goes over the wire.</summary>
internal static class Wire
{
    /// <summary>The request of one call of <c>Sample.ISampleApi</c>.</summary>
    /// <param name="operations">The interface's operations.</param>
    /// <param name="call">The call: <c>api.GetAsync("1")</c>.</param>
    public static Task<SeenRequest> Request(string operations, string call) =>
        RequestOf("Sample.ISampleApi", Snippet.Api(operations), call);

    /// <summary>The request of one call.</summary>
    /// <param name="api">The interface.</param>
    /// <param name="source">The file it is in.</param>
    /// <param name="call">The call: <c>api.GetAsync("1")</c>.</param>
    public static async Task<SeenRequest> RequestOf(string api, string source, string call)
    {
        using var assembly = new MemoryStream();
        var emitted = GeneratorRun.OfRight(source, Caller(api, call)).Output.Emit(assembly);
        Assert.That(emitted.Diagnostics.Where(problem => problem.Severity > 0), Is.Empty);
        assembly.Position = 0;

        var handler = new SeeingHandler();
        var loaded = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(assembly);
        await loaded.GetType("Sample.Caller")!.GetMethod("Call")!.CreateDelegate<Func<HttpMessageHandler, Task>>()(handler);
        return handler.Seen!;
    }

    private static string Caller(string api, string call) => $$"""
        namespace Sample;

        public static class Caller
        {
            public static Task Call(HttpMessageHandler handler) => Call(ApiFactory.Create<{{api}}>(new ApiConnection(
                new HttpClient(handler), new Uri("https://api.test"), null, new ConnectionSettings(new MaskoClientOptions(), MaskoService.Profile))));

            private static Task Call({{api}} api) => {{call}};
        }
        """;
}
