using Masko.Client.Bulk;
using Masko.Client.Files;

namespace Masko.Client.VidiKing;

/// <summary>VidiKing as the engine sees it: requests of up to 100, a job a request, 5 jobs at once.</summary>
internal sealed class VidiKingBulk(VidiKingClient client, VidiKingWork work, DownloadSession? downloads) : IBulkService<VidiKingItem, VidiKingImage>
{
    /// <summary>It gives no codes for items: the words of its sentences have to do. What it refuses whole has its code.</summary>
    private static readonly RetryRules Rules = new(
        ["policy", "bad_request", "invalid", "insufficient", "not_found", "forbidden", "unauthorized"],
        ["content policy", "policy violation", "moderation", "insufficient"]);

    public int MostPerRequest => client.MaxItemsPerJob;

    public int MostJobs => client.MaxJobs;

    public TimeProvider Time => client.Time;

    public RetryRules Retries => Rules;

    public bool Fetches => downloads is not null;

    public IWaysBack<VidiKingItem, VidiKingImage>? WaysBack => null;

    public decimal Price(VidiKingItem body) => Math.Max(0, client.Prices.Of(work.Operation, body));

    public string NameOf(VidiKingItem body) => body.Name ?? body switch
    {
        VidiKingPrompt prompt => prompt.Prompt,
        VidiKingSource source => source.Src,
        _ => work.TemplateId ?? "",
    };

    public string? TagOf(VidiKingItem body) => body.Tag;

    /// <summary>VidiKing does not say.</summary>
    public Task<decimal?> BalanceAsync(CancellationToken cancellationToken) => Task.FromResult<decimal?>(null);

    public ValueTask<IReadOnlyList<ItemProblem>> CheckAsync(VidiKingItem body, CancellationToken cancellationToken) => new(body switch
    {
        VidiKingPrompt { Prompt: var prompt } when string.IsNullOrWhiteSpace(prompt) => [new("prompt_missing", "VidiKingPrompt.Prompt is empty: say what the picture shows.")],
        VidiKingSource { Src: var source } when string.IsNullOrWhiteSpace(source) => [new("src_missing", "VidiKingSource.Src is empty: say where the picture is.")],
        _ => (IReadOnlyList<ItemProblem>)[],
    });

    public VidiKingItem Again(VidiKingItem body, string? itemId) => body;

    public async Task<IReadOnlyList<BulkAnswer<VidiKingImage>>> SendAsync(
        IReadOnlyList<VidiKingItem> bodies, CallOptions call, CancellationToken cancellationToken)
    {
        var job = await client.Slots.EnterAsync(() => client.BulkAsync(work.Body(bodies), call, cancellationToken), call, cancellationToken).ConfigureAwait(false);
        if (job.Id.Length > 0)
        {
            return [.. bodies.Select(_ => BulkAnswer<VidiKingImage>.Running(job.Id, null))];
        }

        var unknown = BulkEnd<VidiKingImage>.Not(
            ItemState.Unknown, null, "The service accepted it and named no job: it may run, and be charged. Look at VidiKing's dashboard for its newest job.");
        return [.. bodies.Select(_ => BulkAnswer<VidiKingImage>.Ended(unknown))];
    }

    public async Task<IReadOnlyList<BulkEnd<VidiKingImage>>> WaitAsync(string key, IReadOnlyList<VidiKingItem> bodies, CancellationToken cancellationToken)
    {
        var kind = FormattableString.Invariant($"{work.Operation} {bodies.Count}");
        try
        {
            var job = await client.Watch.WaitAsync(key, kind, cancellationToken).ConfigureAwait(false);
            return new VidiKingEnds(work.Operation, client.Prices, client.Key).Of(job, bodies.Count);
        }
        finally
        {
            client.Slots.Leave(key);
        }
    }

    public Task<IReadOnlyList<DownloadedFile>> FetchAsync(VidiKingItem body, VidiKingImage output, CancellationToken cancellationToken) =>
        downloads!.FetchPictureAsync(AssetIdentity.Of(output.Url), NameOf(body), output.Url, cancellationToken);
}
