namespace Masko.Client;

/// <summary>Finds for each request of a batch what the answer says of it.</summary>
internal sealed class BatchEntries
{
    private readonly BatchEntry?[] byRequest;

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

        Untied = [.. answer.Jobs.Where(entry => entry.JobId is not null && !byRequest.Contains(entry)).Select(static entry => entry.JobId!)];
    }

    /// <summary>One entry a request, in the order of the requests; null where the answer says nothing that is certain.</summary>
    public IReadOnlyList<BatchEntry?> ByRequest => byRequest;

    /// <summary>Jobs that cannot be tied to a request.</summary>
    public IReadOnlyList<string> Untied { get; }
}
