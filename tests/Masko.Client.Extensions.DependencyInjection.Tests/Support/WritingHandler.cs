using Microsoft.Extensions.Logging;

namespace Masko.Client.Tests;

/// <summary>A handler that writes down each request with all its headers: before it is sent, while it is under way, and after its answer.</summary>
internal sealed class WritingHandler(LogSink sink) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        sink.LogInformation("written {Text} {Request}", $"{request.Method} {request}", request);
        var sending = base.SendAsync(request, cancellationToken);
        sink.LogInformation("written under way {Request}", request);
        var response = await sending;
        sink.LogInformation("written after {Text} {Response}", $"{request.Method} {response.RequestMessage}", response);
        return response;
    }
}
