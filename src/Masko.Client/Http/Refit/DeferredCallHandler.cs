using System.Net;

namespace Masko.Client.Http;

/// <summary>Takes a request from Refit. A call that answers nothing is made here; Refit never asks for its answer.</summary>
internal sealed class DeferredCallHandler(ApiConnection connection) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
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
}
