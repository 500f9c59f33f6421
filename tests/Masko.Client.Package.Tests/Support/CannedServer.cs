using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Masko.Client.Package.Tests.Support;

/// <summary>
/// A real Kestrel on a real socket. It asks for the key, answers calls it knows with their JSON, and remembers what it was sent.
/// </summary>
internal sealed class CannedServer : IAsyncDisposable
{
    private const string Key = "Bearer masko_test";

    private readonly WebApplication app;
    private readonly IReadOnlyDictionary<string, string> answers;
    private readonly ConcurrentQueue<SeenRequest> requests = new();

    private CannedServer(WebApplication app, IReadOnlyDictionary<string, string> answers)
    {
        this.app = app;
        this.answers = answers;
    }

    public IReadOnlyList<SeenRequest> Requests => [.. requests];

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <param name="answers">The answers by call, for example <c>GET /v1/credits</c>. An empty one is a 204, a missing one a 404.</param>
    public static async Task<CannedServer> StartAsync(IReadOnlyDictionary<string, string> answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new CannedServer(builder.Build(), answers);
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var seen = new SeenRequest(
            $"{context.Request.Method} {context.Features.Get<IHttpRequestFeature>()!.RawTarget}",
            context.Request.Headers.Authorization,
            context.Request.Headers.UserAgent,
            await reader.ReadToEndAsync());
        requests.Enqueue(seen);

        var isPublic = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        var (status, json) = seen.Authorization == (isPublic ? null : Key) ? Answer(seen.Call) : Error(401, "unauthorized");
        context.Response.StatusCode = status;
        context.Response.ContentType = json.Length == 0 ? null : "application/json";
        await context.Response.WriteAsync(json);
    }

    private (int Status, string Json) Answer(string call) =>
        answers.TryGetValue(call, out var json) ? (json.Length == 0 ? 204 : 200, json) : Error(404, "not_found");

    private static (int Status, string Json) Error(int status, string code) =>
        (status, $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""");
}
