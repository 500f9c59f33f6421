using System.Net;

namespace Masko.Client.Generators.Tests;

/// <summary>Keeps the request, and answers <c>{}</c>.</summary>
internal sealed class SeeingHandler : HttpMessageHandler
{
    public SeenRequest? Seen { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Seen = new(
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            body,
            request.Content?.Headers.ContentType?.MediaType,
            new Dictionary<string, object?>(request.Options));
        return new(HttpStatusCode.OK) { Content = new StringContent("{}") };
    }
}
