namespace Masko.Client;

/// <summary>Finds for each request of a batch what the answer says of it, by its indexes or its order.</summary>
internal sealed class BatchEntries
{
    private const int Nowhere = -1;

    private readonly BatchEntry?[] byRequest;
    private readonly ILookup<int, string> others;

    public BatchEntries(IReadOnlyList<BatchEntry> answer, int count)
    {
        byRequest = new BatchEntry?[count];
        All = [.. answer.Where(static entry => entry.JobId is { Length: > 0 }).DistinctBy(static entry => entry.JobId, StringComparer.Ordinal)];
        if (answer.All(static entry => entry.Index is null))
        {
            // By position alone, which says nothing when one is missing.
            byRequest = answer.Count == count ? [.. answer] : byRequest;
        }
        else if (answer.All(entry => entry.Index is null or >= 0 && !(entry.Index >= count)))
        {
            foreach (var entry in answer.Where(static entry => entry.Index is not null))
            {
                byRequest[entry.Index!.Value] ??= entry;
            }
        }

        // One index out of range contradicts them all: it may count from 1.
        others = answer.Where(entry => entry.JobId is { Length: > 0 } && !byRequest.Contains(entry)).ToLookup(
            entry => entry.Index is { } index and >= 0 && index < count && byRequest[index] is not null ? index : Nowhere, static entry => entry.JobId!);
    }

    /// <summary>The entries that have a job.</summary>
    public IReadOnlyList<BatchEntry> All { get; }

    /// <summary>One entry a request, in the order of the requests; null where the answer says nothing that is certain.</summary>
    public IReadOnlyList<BatchEntry?> ByRequest => byRequest;

    /// <summary>Whether there are jobs beside those of <see cref="ByRequest"/>: one of them may be that of a request without an entry.</summary>
    public bool HasOthers => others.Count > 0;

    /// <summary>Jobs that the answer names for a request beside the first one.</summary>
    public IEnumerable<string> MoreJobsOf(int request) => others[request];
}
