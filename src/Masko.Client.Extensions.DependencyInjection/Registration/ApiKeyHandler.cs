using Masko.Client.Http;

namespace Masko.Client.Hosting;

/// <summary>
/// Puts the key on a copy of each request of the client. It is below all that the host adds, so no handler and no logger sees the key, whatever it writes down;
/// they see the mask in its place.
/// </summary>
internal sealed class ApiKeyHandler : DelegatingHandler
{
    private readonly ApiKey key;

    public ApiKeyHandler(ApiKey key)
    {
        this.key = key;
        key.IsAddedLast = true;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = WithKey(request);
        return WithoutKey(await base.SendAsync(sent, cancellationToken).ConfigureAwait(false), request, sent);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = WithKey(request);
        return WithoutKey(base.Send(sent, cancellationToken), request, sent);
    }

    /// <summary>The request as it is sent. Downloads and the catalogue have no place for a key, and stay as they are.</summary>
    private HttpRequestMessage WithKey(HttpRequestMessage request)
    {
        if (!key.IsMissingIn(request.Headers))
        {
            return request;
        }

        if (!key.IsFor(request.RequestUri))
        {
            throw new MaskoException(
                $"{ErrorMessage.Operation(request)} was not sent: a handler moved it to {request.RequestUri?.Authority}, and the key goes to {key.Home?.Authority} "
                + "alone. Set BaseAddress to the address that answers.");
        }

        var copy = RequestCopy.Of(request);
        key.AddLastTo(copy.Headers);
        return copy;
    }

    private HttpResponseMessage WithoutKey(HttpResponseMessage response, HttpRequestMessage request, HttpRequestMessage sent)
    {
        if (ReferenceEquals(response.RequestMessage, sent))
        {
            response.RequestMessage = request;
        }

        key.Mask(response.Headers);
        key.Mask(response.Content.Headers);
        return response;
    }
}
