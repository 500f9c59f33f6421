namespace MascotStudio.Tests.Support;

/// <summary>Holds back what Masko answers to batches, so that a test can do something in the middle of a run.</summary>
internal sealed class HeldAnswers
{
    private TaskCompletionSource? release;

    public void Hold() => release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => release!.SetResult();

    public HttpMessageHandler Around(HttpMessageHandler inner) => new Handler(this, inner);

    private sealed class Handler(HeldAnswers held, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (held.release is { } release && request.RequestUri!.AbsolutePath.EndsWith("/generate-batch", StringComparison.Ordinal))
            {
                await release.Task.WaitAsync(cancellationToken);
            }

            return answer;
        }
    }
}
