using System.Net;
using System.Net.Http.Headers;

namespace Masko.Client.Benchmarks.Calls;

/// <summary>Answers every request with the same bytes, out of memory.</summary>
internal sealed class CannedHandler(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Content is null ? Task.FromResult(Answer(request)) : ReadAndAnswerAsync(request, request.Content, cancellationToken);

    /// <summary>Reads the body as a socket does: some bodies are written only now.</summary>
    private async Task<HttpResponseMessage> ReadAndAnswerAsync(HttpRequestMessage request, HttpContent content, CancellationToken cancellationToken)
    {
        await content.CopyToAsync(Stream.Null, cancellationToken);
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        return new HttpResponseMessage(status) { Content = content, RequestMessage = request };
    }
}
