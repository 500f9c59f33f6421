namespace MascotStudio;

/// <summary>Brings what is sent to the studio's public address to the port that it really listens on.</summary>
internal sealed class ToThisApp() : DelegatingHandler(new SocketsHttpHandler())
{
    public WebApplication? App { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = App?.Urls.FirstOrDefault() ?? throw new HttpRequestException("The studio has not started.");
        request.RequestUri = new Uri(new Uri(address), request.RequestUri!.PathAndQuery);
        request.Headers.Host = null;
        return base.SendAsync(request, cancellationToken);
    }
}
