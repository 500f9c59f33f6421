using System.Net;

namespace Masko.Client.Sisters.Tests;

/// <summary>The address of an app that a service delivers to: what is signed wrongly is answered 401.</summary>
internal sealed class Hook(Action<byte[], string?> receive, string header) : HttpMessageHandler
{
    public const string Address = "https://app.test/hook";

    public int Refused { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var signature = request.Headers.TryGetValues(header, out var values) || request.Content.Headers.TryGetValues(header, out values) ? values.Single() : null;
        try
        {
            receive(body, signature);
            return new(HttpStatusCode.OK);
        }
        catch (WebhookSignatureException)
        {
            Refused++;
            return new(HttpStatusCode.Unauthorized);
        }
    }
}
