using System.Net;
using System.Text;

namespace Masko.Client.AspNetCore.Tests.Sisters;

/// <summary>A service that answers every request with the same text, and tells when the first has come.</summary>
internal sealed class Answering(string answer) : HttpMessageHandler
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    public Task Asked => asked.Task;

    public int Count => count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        asked.TrySetResult();
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request });
    }
}
