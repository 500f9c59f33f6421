using Masko.Client.Testing.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Masko.Client.Testing.Wire;

/// <summary>A request with its body read, and the way to answer it.</summary>
internal sealed class Exchange : IDisposable
{
    private Exchange(HttpContext context, ServerRequest request, Operation? operation, IReadOnlyDictionary<string, string> route, RequestBody body)
    {
        Context = context;
        Request = request;
        Operation = operation;
        Route = route;
        Body = body.Bytes;
        Upload = body.Upload;
    }

    public HttpContext Context { get; }

    public ServerRequest Request { get; }

    /// <summary>The operation; null when there is none at this path.</summary>
    public Operation? Operation { get; }

    public IReadOnlyDictionary<string, string> Route { get; }

    /// <summary>The body; of a form only how it begins.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>What was in a form; null for every other body.</summary>
    public Upload? Upload { get; }

    /// <summary>The path as it came, still escaped, without the query.</summary>
    public string Path => PathOf(Request.Target);

    public static async Task<Exchange> ReadAsync(HttpContext context, Router router, ServerWorld world, long number, string keyHeader)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var operation = router.Find(context.Request.Method, PathOf(target), out var route);
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        return new Exchange(
            context,
            new ServerRequest
            {
                Number = number,
                At = world.Now,
                Method = context.Request.Method,
                Target = target,
                Operation = operation?.Id ?? (IsAsset(context.Request) ? MaskoOperations.DownloadAsset : null),
                RequestId = world.RequestId(number),
                Headers = Headers(context.Request, keyHeader),
                Body = body.Logged,
                BodyLength = body.Length,
            },
            operation,
            route,
            body);
    }

    public void Dispose() => Upload?.Dispose();

    private static string PathOf(string target) => target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? target[..query] : target;

    private static bool IsAsset(HttpRequest request) =>
        request.Method == HttpMethods.Get && !request.Path.StartsWithSegments("/v1") && !request.Path.StartsWithSegments("/api");

    private static Dictionary<string, string> Headers(HttpRequest request, string keyHeader)
    {
        var headers = new Dictionary<string, string>(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
        {
            headers[name] = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? Masked(value.ToString())
                : name.Equals(keyHeader, StringComparison.OrdinalIgnoreCase) ? "***"
                : value.ToString();
        }

        return headers;
    }

    private static string Masked(string authorization) => authorization.Split(' ')[0] + " ***";
}
