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
    private const string LookFirst = "Look at the collection's newest jobs.";

    /// <summary>What a policy, the balance or the request itself refused comes to the same end each time.</summary>
    private static readonly RetryRules Rule = new(
        [
            "policy", "moderation", "safety", "nsfw", "credits", "balance", "payment", "bad_request", "invalid", "validation", "not_found", "forbidden",
            "unauthorized", "unsupported",
        ],
        ["content policy", "policy violation", "moderation", "insufficient credits"]);

    /// <summary>What is waited for, by the key that the engine waits with.</summary>
    private readonly ConcurrentDictionary<string, Wait> waits = new(StringComparer.Ordinal);

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
            var accepted = await masko.Verbs.SendAsync(collectionId, bodies[0], call, cancellationToken).ConfigureAwait(false);
            var entry = new BatchEntry { JobId = accepted.JobId, PollUrl = accepted.PollUrl, ItemId = accepted.ItemId, Assets = accepted.Assets, Urls = accepted.Urls };
            return Answers(bodies, new([entry], 1));
        }

        var answer = await masko.Generation.GenerateBatchAsync(collectionId, new() { Requests = bodies }, call, cancellationToken).ConfigureAwait(false);
        var entries = new BatchEntries(answer.Jobs, bodies.Count);
        foreach (var (body, entry) in bodies.Zip(entries.ByRequest))
        {
            Rules.Knowledge.Logos.Saw(collectionId, body, entry);
        }

        return Answers(bodies, entries);
    }

    public async Task<IReadOnlyList<BulkEnd<Job>>> WaitAsync(string key, IReadOnlyList<GenerateBody> bodies, CancellationToken cancellationToken)
    {
        waits.TryRemove(key, out var wait);
        return await Task.WhenAll(wait!.Requests.Select((request, place) =>
            wait.IsByName ? wait.Batch.EndByNameAsync(request, cancellationToken)
            : place == 0 ? wait.Batch.EndOfAsync(request, key, cancellationToken)
            : Task.FromResult(OfAnother(key)))).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<DownloadedFile>> FetchAsync(GenerateBody body, Job output, CancellationToken cancellationToken) =>
        downloads!.FetchAsync(GeneratedJobEnd.Named(output, body), cancellationToken);

    private static BulkEnd<Job> OfAnother(string jobId) => BulkEnd<Job>.Not(
        ItemState.Unknown, null, $"The answer named job {jobId} for it and for another item: what became of this one is unknown. It may run, and be charged.");

    private BulkAnswer<Job> Ended(ItemState state, string message, JobError? said = null) =>
        BulkAnswer<Job>.Ended(BulkEnd<Job>.Told(state, said, message, Key));

    private IReadOnlyList<BulkAnswer<Job>> Answers(IReadOnlyList<GenerateBody> bodies, BatchEntries entries)
    {
        var batch = new BatchJobs(bodies, entries.All, FollowAsync, ReadAsync, Key);
        return [.. entries.ByRequest.Select((entry, request) => Answer(entry, request, entries, batch))];
    }

    private BulkAnswer<Job> Answer(BatchEntry? entry, int request, BatchEntries entries, BatchJobs batch) => entry switch
    {
        { JobId: { Length: > 0 } job } => IsNew(job, request, batch)
            ? new() { JobId = job, WaitKey = job, ItemId = entry.ItemId, Note = Note(entry, [.. entries.MoreJobsOf(request)]) }
            : BulkAnswer<Job>.Ended(OfAnother(job)),
        { Error: { } error } when EntryRefusal.IsPlainNo(error) => Ended(ItemState.Rejected, Words(error), error),
        { Error: { } error } => Ended(
            ItemState.Unknown, $"The service named an error and no job for it, which does not say that nothing was started: it may run, and be charged. {Words(error)}", error),
        null when entries.HasOthers => ByName(request, batch),
        null => Ended(ItemState.Unknown, $"The answer to its batch does not say what became of it: it may run, and be charged. {LookFirst}"),
        _ => Ended(ItemState.Unknown, $"The service accepted it and named no job: it may run, and be charged. {LookFirst}"),
    };

    /// <summary>Takes down that a body waits for a job; false when the job is that of another request.</summary>
    private bool IsNew(string job, int request, BatchJobs batch) => waits.AddOrUpdate(
        job,
        new Wait(batch, [request], IsByName: false),
        (_, known) => known.Batch == batch ? known with { Requests = [.. known.Requests, request] } : known).Batch == batch;

    private BulkAnswer<Job> ByName(int request, BatchJobs batch)
    {
        var key = $"{batch.Ids}#{request}";
        waits[key] = new Wait(batch, [request], IsByName: true);
        return new() { WaitKey = key };
    }

    private ItemProblem? Note(BatchEntry entry, string[] more)
    {
        var twice = ServerText.Line(string.Join(", ", more), Key) is { } ids ? $"The answer named more than one job for it. These run too, and may be charged: {ids}." : null;
        var error = entry.Error is { } said ? $"The answer named an error beside its job {entry.JobId}, which runs all the same: {Words(said)}" : null;
        return twice is null && error is null ? null : new(entry.Error?.Code, $"{twice} {error}".Trim()) { ServiceError = entry.Error };
    }

    private string Words(JobError error) => ServerText.Line(error.Message ?? error.Code, Key) ?? "The service gave no reason.";

    private Task<Job> FollowAsync(string jobId, GenerateBody body, CancellationToken cancellationToken) =>
        masko.Watch.WaitAsync(new JobTicket(jobId, collectionId, body.Type.Value, Price(body)), null, cancellationToken);

    private Task<Job> ReadAsync(string jobId, CancellationToken cancellationToken) =>
        masko.Jobs.GetAsync(jobId, new() { Timeout = Timeout.InfiniteTimeSpan, Lane = BudgetLane.Bulk, IsPatient = true }, cancellationToken);

    /// <summary>What the engine waits for with one key: the bodies of a batch, by their place in it.</summary>
    private sealed record Wait(BatchJobs Batch, IReadOnlyList<int> Requests, bool IsByName);
}
