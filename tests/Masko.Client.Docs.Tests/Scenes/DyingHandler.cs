using System.Net;

namespace Masko.Client.Docs.Tests.Scenes;

/// <summary>
/// The connections of a process that dies: after so many answers of a kind the next is lost, and nothing leaves any more.
/// </summary>
internal sealed class DyingHandler(HttpMessageHandler inner, string path, int lastAnswer) : DelegatingHandler(inner)
{
    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int answers;

    public Task Death => death.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ThrowIfDead();
        var response = await base.SendAsync(request, cancellationToken);
        var isCounted = request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal);
        if (isCounted && response.StatusCode == HttpStatusCode.Accepted && ++answers > lastAnswer)
        {
            death.TrySetResult();
        }

        ThrowIfDead();
        return response;
    }

    private void ThrowIfDead()
    {
        if (Death.IsCompleted)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The process is dead.");
        }
    }
}
