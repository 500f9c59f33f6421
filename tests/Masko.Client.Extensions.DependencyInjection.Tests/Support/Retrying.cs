using System.Net;

namespace Masko.Client.Tests;

/// <summary>A handler as hosts have them in their defaults: whatever goes wrong, it sends the request again.</summary>
internal sealed class Retrying(int times, Func<HttpRequestMessage, HttpRequestMessage> again) : DelegatingHandler
{
    private int sends;

    public int Sends => sends;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Interlocked.Increment(ref sends);
                var response = await base.SendAsync(attempt == 1 ? request : again(request), cancellationToken);
                if (response.StatusCode < HttpStatusCode.InternalServerError || attempt > times)
                {
                    return response;
                }
            }
            catch (Exception) when (attempt <= times)
            {
                continue;
            }
        }
    }
}

/// <summary>A handler that sends copies side by side and takes the first good answer.</summary>
internal sealed class Hedging(int copies) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sends = Enumerable.Range(0, copies).Select(_ => SendAfterAsync(start.Task, Copy.WithOptions(request), cancellationToken)).ToList();
        start.SetResult();
        Exception? failure = null;
        foreach (var send in sends)
        {
            try
            {
                return await send;
            }
            catch (Exception error)
            {
                failure ??= error;
            }
        }

        throw failure!;
    }

    private async Task<HttpResponseMessage> SendAfterAsync(Task start, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await start;
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>How handlers send a request again: the same, a whole copy, or a copy that forgot something.</summary>
internal static class Copy
{
    public static HttpRequestMessage Same(HttpRequestMessage request) => request;

    public static HttpRequestMessage WithOptions(HttpRequestMessage request)
    {
        var copy = WithoutOptions(request);
        foreach (var (key, value) in request.Options)
        {
            copy.Options.TryAdd(key, value);
        }

        return copy;
    }

    public static HttpRequestMessage WithoutOptions(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content, Version = request.Version };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
