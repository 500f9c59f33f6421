using System.Net;
using System.Net.Http.Headers;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>Answers every request with the same bytes, out of memory.</summary>
internal sealed class CannedHandler(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        return Task.FromResult(new HttpResponseMessage(status) { Content = content, RequestMessage = request });
    }
}
