using System.Collections.Concurrent;
using Masko.Client.Bulk;
using Masko.Client.Files;
using Masko.Client.Http;
using Masko.Client.Jobs;
using Masko.Client.Rules;

namespace Masko.Client;

/// <summary>Masko as the engine sees it: requests of at most 10, a job an item.</summary>
internal sealed class MaskoBulk(MaskoClient masko, string collectionId, DownloadSession? downloads) : IBulkService<GenerateBody, Job>
{
    /// <summary>What a policy, the balance or the request itself refused comes to the same end each time.</summary>
    private static readonly RetryRules Rule = new(
        [
            "policy", "moderation", "safety", "nsfw", "credits", "balance", "payment", "bad_request", "invalid", "validation", "not_found", "forbidden",
            "unauthorized", "unsupported",
        ],
        ["content policy", "policy violation", "moderation", "insufficient credits"]);

    /// <summary>What the answers said of jobs that run: the jobs themselves may leave it out.</summary>
    private readonly ConcurrentDictionary<string, GenerationAccepted> running = new(StringComparer.Ordinal);

    public required RuleSession Rules { get; init; }

    public int MostPerRequest => 10;

    public int MostJobs => int.MaxValue;

    public TimeProvider Time => masko.Settings.Time;

    public RetryRules Retries => Rule;

    public bool Fetches => downloads is not null;

    public IWaysBack<GenerateBody, Job> WaysBack { get; } = new WaysBack(masko, collectionId);

    private ApiKey? Key => masko.Connection.Key;

    public decimal Price(GenerateBody body) => Estimates.PriceOf(body, masko.Prices);

    public string NameOf(GenerateBody body) => BodyNames.Of(body);

    public string? TagOf(GenerateBody body) => body.Tag;

    public async Task<decimal?> BalanceAsync(CancellationToken cancellationToken) =>
        (await masko.Credits.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Balance;

    public ValueTask<IReadOnlyList<ItemProblem>> CheckAsync(GenerateBody body, CancellationToken cancellationToken) => Rules.CheckAsync(body, cancellationToken);

    public GenerateBody Again(GenerateBody body, string? itemId) => itemId is null ? body : AgainBody.Of(body, itemId);

    public async Task<IReadOnlyList<BulkAnswer<Job>>> SendAsync(IReadOnlyList<GenerateBody> bodies, CallOptions call, CancellationToken cancellationToken)
    {
        if (bodies.Count == 1)
        {
            return [Answer(await masko.Verbs.SendAsync(collectionId, bodies[0], call, cancellationToken).ConfigureAwait(false))];
        }

        var answer = await masko.Generation.GenerateBatchAsync(collectionId, new() { Requests = bodies }, call, cancellationToken).ConfigureAwait(false);
        var entries = new BatchEntries(answer, bodies.Count);
        foreach (var (body, entry) in bodies.Zip(entries.ByRequest))
        {
            Rules.Knowledge.Logos.Saw(collectionId, body, entry);
        }

        return
        [
            .. entries.ByRequest.Select((entry, request) =>
                entry is null ? Lost(entries.Untied) : Answer(entry) with { Note = MoreJobs(entries.MoreJobsOf(request)) }),
        ];
    }

    public async Task<IReadOnlyList<BulkEnd<Job>>> WaitAsync(string jobId, IReadOnlyList<GenerateBody> bodies, CancellationToken cancellationToken)
    {
        var job = await masko.Watch.WaitAsync(new JobTicket(jobId, collectionId, bodies[0].Type.Value, Price(bodies[0])), null, cancellationToken).ConfigureAwait(false);
        job = running.TryRemove(jobId, out var accepted) ? GeneratedJob.Fill(job, accepted) : job;
        var end = job.Status == JobStatus.Completed
            ? BulkEnd<Job>.Completed(job, job.CostCredits)
            : BulkEnd<Job>.Told(ItemState.Failed, job.Error, JobFailedException.Of(Named(job, bodies[0]), Key).Message, Key);
        return [end with { ItemId = job.ItemId }, .. bodies.Skip(1).Select(_ => OfAnother(jobId))];
    }

    public Task<IReadOnlyList<DownloadedFile>> FetchAsync(GenerateBody body, Job output, CancellationToken cancellationToken) =>
        downloads!.FetchAsync(Named(output, body), cancellationToken);

    /// <summary>A way back bears its item's name too: its files get one of their own.</summary>
    private static Job Named(Job job, GenerateBody body)
    {
        var name = job.ItemName ?? BodyNames.Of(body);
        return job with { ItemName = job.Type == JobType.Reverse ? $"{name} and back" : name };
    }

    private static BulkEnd<Job> OfAnother(string jobId) => BulkEnd<Job>.Not(
        ItemState.Unknown, null, $"The answer named job {jobId} for it, which it named for another item too: nobody knows what became of this one. It may run, and be charged.");

    private BulkAnswer<Job> Lost(IEnumerable<string> untied)
    {
        var jobs = Ids(untied) is { } ids ? $" Jobs that belong to nobody: {ids}." : "";
        return BulkAnswer<Job>.Ended(BulkEnd<Job>.Not(
            ItemState.Unknown, null, $"The answer to its batch does not say what became of it: it may run, and be charged. Look at the collection's newest jobs.{jobs}"));
    }

    private ItemProblem? MoreJobs(IEnumerable<string> more) =>
        Ids(more) is { } ids ? new(null, $"The answer named more than one job for it. These run too, and may be charged: {ids}.") : null;

    private string? Ids(IEnumerable<string> jobs) => ServerText.Line(string.Join(", ", jobs), Key);

    private BulkAnswer<Job> Answer(GenerationAccepted accepted) => accepted switch
    {
        BatchEntry { Error: { } error } => BulkAnswer<Job>.Ended(BulkEnd<Job>.Told(
            ItemState.Rejected, error, ServerText.Line(error.Message ?? error.Code, Key) ?? "The service gave no reason.", Key)),
        { JobId: { Length: > 0 } job } => BulkAnswer<Job>.Running((running[job] = accepted).JobId!, accepted.ItemId),
        _ => BulkAnswer<Job>.Ended(BulkEnd<Job>.Not(
            ItemState.Unknown, null, "The service accepted it and named no job: it may run, and be charged. Look at the collection's newest jobs.")),
    };
}
