using System.Net;

namespace Masko.Client.Http;

/// <summary>Takes a request from Refit. A call that answers nothing is made here; Refit never asks for its answer.</summary>
internal sealed class DeferredCallHandler(ApiConnection connection) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content = request.Content is MultipartFormDataContent parts ? WithRandomBoundary(parts) : request.Content;
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request };
        if (connection.HasAnswer(request))
        {
            response.Content = new DeferredCall(request);
        }
        else
        {
            await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    /// <summary>Refit puts a constant between parts: a file that contains it would end its part early.</summary>
    private static MultipartFormDataContent WithRandomBoundary(MultipartFormDataContent parts)
    {
        var content = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            content.Add(part);
        }

        return content;
    }
}
