using System.Net;

namespace Masko.Client.Http;

/// <summary>
/// Stands in a response for a call that has not been made: it is made when the answer is asked for. After a response Refit looks once more whether the caller
/// has cancelled, before it reads; were the answer of a paid call there already, it would be dropped.
/// </summary>
internal sealed class DeferredCall(HttpRequestMessage request) : HttpContent
{
    private HttpRequestMessage? request = request;

    /// <summary>Takes the request, which can be sent once.</summary>
    public HttpRequestMessage Take() =>
        Interlocked.Exchange(ref request, null) ?? throw new InvalidOperationException("The answer of a call can be asked for once.");

    // Refit loads the content of every response into memory: there is nothing yet.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
