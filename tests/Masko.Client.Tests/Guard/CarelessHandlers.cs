using System.Net;

namespace Masko.Client.Tests.Guard;

/// <summary>Sends everything again, up to five times, unless it succeeded: what a host's defaults may do around a client.</summary>
internal sealed class FiveTimesHandler : DelegatingHandler
{
    public int Sends { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var left = 4; ; left--)
        {
            try
            {
                Sends++;
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode || left == 0)
                {
                    return response;
                }
            }
            catch (Exception) when (left > 0)
            {
                // Once more.
            }
        }
    }
}

/// <summary>Sends two copies at once and takes the first that ends well, or else what ended the second.</summary>
internal sealed class HedgingHandler(bool keepsOptions) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var first = base.SendAsync(request, cancellationToken);
        var second = base.SendAsync(Copy(request), cancellationToken);
        var ended = await Task.WhenAny(first, second);
        return await (ended.IsCompletedSuccessfully ? ended : ended == first ? second : first);
    }

    private HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var option in keepsOptions ? request.Options : [])
        {
            ((IDictionary<string, object?>)copy.Options).Add(option.Key, option.Value);
        }

        return copy;
    }
}

/// <summary>Says something else than what happened.</summary>
internal sealed class FallbackHandler(Func<HttpResponseMessage> fallback) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return fallback();
        }
    }

    public static HttpResponseMessage NotFound() => new(HttpStatusCode.NotFound);

    public static HttpResponseMessage NotSent() => throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody there.");
}
