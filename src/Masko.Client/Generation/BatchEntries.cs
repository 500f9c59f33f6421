namespace Masko.Client;

/// <summary>Finds for each request of a batch what the answer says of it.</summary>
internal sealed class BatchEntries
{
    private const int Nowhere = -1;

    private readonly BatchEntry?[] byRequest;
    private readonly ILookup<int, string> others;

    public BatchEntries(BatchAccepted answer, int count)
    {
        byRequest = new BatchEntry?[count];
        if (answer.Jobs.All(static entry => entry.Index is null))
        {
            // By position alone, which says nothing when one is missing.
            byRequest = answer.Jobs.Count == count ? [.. answer.Jobs] : byRequest;
        }
        else
        {
            foreach (var entry in answer.Jobs)
            {
                if (entry.Index is { } index and >= 0 && index < count)
                {
                    byRequest[index] ??= entry;
                }
            }
        }

        others = answer.Jobs.Where(entry => entry.JobId is { Length: > 0 } && !byRequest.Contains(entry)).ToLookup(
            entry => entry.Index is { } index and >= 0 && index < count && byRequest[index] is not null ? index : Nowhere, static entry => entry.JobId!);
    }

    /// <summary>One entry a request, in the order of the requests; null where the answer says nothing that is certain.</summary>
    public IReadOnlyList<BatchEntry?> ByRequest => byRequest;

    /// <summary>Jobs that cannot be tied to a request.</summary>
    public IEnumerable<string> Untied => others[Nowhere];

    /// <summary>Jobs that the answer names for a request beside the first one.</summary>
    public IEnumerable<string> MoreJobsOf(int request) => others[request];
}
