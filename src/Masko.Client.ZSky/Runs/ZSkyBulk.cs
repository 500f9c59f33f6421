using Masko.Client.Bulk;
using Masko.Client.Files;

namespace Masko.Client.ZSky;

/// <summary>ZSky as the engine sees it: requests of up to 50, answered at once, or by a webhook.</summary>
internal sealed class ZSkyBulk(ZSkyClient client, DownloadSession? downloads) : IBulkService<ZSkyImage, ZSkyResult>
{
    /// <summary>The guide's own retry: all that failed, but for its one final code.</summary>
    private static readonly RetryRules Rules = new(["content_policy"], ["content policy"]);

    public int MostPerRequest => client.MaxBatchSize;

    public int MostJobs => int.MaxValue;

    public TimeProvider Time => client.Time;

    public RetryRules Retries => Rules;

    public bool Fetches => downloads is not null;

    public IWaysBack<ZSkyImage, ZSkyResult>? WaysBack => null;

    private ZSkyEnds Ends { get; } = new(client.Key);

    public decimal Price(ZSkyImage body) => Math.Max(0, client.Prices.Of(body));

    public string NameOf(ZSkyImage body) => body.Name ?? body.Prompt;

    public string? TagOf(ZSkyImage body) => body.Tag;

    /// <summary>ZSky does not say.</summary>
    public Task<decimal?> BalanceAsync(CancellationToken cancellationToken) => Task.FromResult<decimal?>(null);

    public ValueTask<IReadOnlyList<ItemProblem>> CheckAsync(ZSkyImage body, CancellationToken cancellationToken) => new(
        string.IsNullOrWhiteSpace(body.Prompt) ? [new ItemProblem("prompt_missing", "ZSkyImage.Prompt is empty: say what the picture shows.")] : []);

    public ZSkyImage Again(ZSkyImage body, string? itemId) => body;

    public async Task<IReadOnlyList<BulkAnswer<ZSkyResult>>> SendAsync(IReadOnlyList<ZSkyImage> bodies, CallOptions call, CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(bodies, call, cancellationToken).ConfigureAwait(false);
        return answer.IsForWebhook
            ? [.. bodies.Select(_ => BulkAnswer<ZSkyResult>.Running(answer.BatchId!, null))]
            : [.. Ends.Of(answer.Results, bodies.Count, "The answer").Select(BulkAnswer<ZSkyResult>.Ended)];
    }

    public async Task<IReadOnlyList<BulkEnd<ZSkyResult>>> WaitAsync(string key, IReadOnlyList<ZSkyImage> bodies, CancellationToken cancellationToken)
    {
        var received = await client.Signals.NextAsync(key, client.WebhookTimeout, cancellationToken).ConfigureAwait(false);
        return received is null ? ZSkyEnds.Undelivered(key, client.WebhookTimeout, bodies.Count) : Ends.Of(received, bodies.Count);
    }

    public Task<IReadOnlyList<DownloadedFile>> FetchAsync(ZSkyImage body, ZSkyResult output, CancellationToken cancellationToken) =>
        downloads!.FetchPictureAsync(AssetIdentity.Of(output.ImageUrl), NameOf(body), output.ImageUrl, cancellationToken);
}
