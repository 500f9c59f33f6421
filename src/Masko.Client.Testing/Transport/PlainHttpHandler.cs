namespace Masko.Client.Testing.Transport;

/// <summary>Says at once that the server speaks no TLS. Without it a handshake that nobody answers would wait on a clock that nobody may move.</summary>
internal sealed class PlainHttpHandler(HttpMessageHandler inner, Uri server) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        return base.Send(request, cancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request);
        return base.SendAsync(request, cancellationToken);
    }

    private void Check(HttpRequestMessage request)
    {
        if (request.RequestUri is { IsAbsoluteUri: true, Scheme: "https" } address)
        {
            throw new InvalidOperationException(
                $"A request for {address.GetLeftPart(UriPartial.Authority)} came to a server that speaks plain HTTP. Set the base address of the client to the server's Address, {server}.");
        }
    }
}
