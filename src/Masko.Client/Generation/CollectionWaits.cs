using System.Collections.Concurrent;
using Masko.Client.Http;
using Masko.Client.Jobs;

namespace Masko.Client;

/// <summary>Waits that know no more than a collection's id, and so can be taken up by any process.</summary>
internal sealed class CollectionWaits(MaskoClient masko)
{
    private const int Page = 100;
    private const int MostInMessage = 10;
    private const double Growth = 1.5;

    private static readonly TimeSpan LongEnoughToRead = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public Task<Collection> ForNameAndPromptAsync(string collectionId, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        var limit = new WaitOptions { Timeout = timeout ?? LongEnoughToRead };
        Collection? seen = null;
        return WithinAsync(
            limit,
            token => ReadAsync(collectionId, current => seen = current, token),
            () => $"Collection {collectionId} has not got its {Missing(seen)}",
            $"The service may still do so: WaitForNameAndPromptAsync(\"{collectionId}\") goes on waiting.",
            "timeout",
            cancellationToken);
    }

    public Task<EndedJobs> ForJobsAsync(string collectionId, IEnumerable<string?>? jobIds, WaitOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(collectionId);
        var open = new ConcurrentDictionary<string, JobTicket>(StringComparer.Ordinal);
        foreach (var id in jobIds ?? [])
        {
            Add(open, id, collectionId, "");
        }

        return WithinAsync(
            options ??= new(),
            token => RestAsync(collectionId, open, options.Progress, token),
            () => $"Jobs of collection {collectionId} have not ended ({Names(open.Keys)})",
            $"They run on: WaitForJobsAsync(\"{collectionId}\") goes on waiting.",
            "WaitOptions.Timeout",
            cancellationToken);
    }

    private async Task<Collection> ReadAsync(string collectionId, Action<Collection> see, CancellationToken cancellationToken)
    {
        var reads = new PatientReads(masko.Settings.Time);
        var pause = FirstLook;
        while (true)
        {
            var current = await reads.ReadAsync(token => masko.Collections.GetAsync(collectionId, null, token), cancellationToken).ConfigureAwait(false);
            if (Missing(current) is null)
            {
                return current;
            }

            see(current);
            await Task.Delay(pause, masko.Settings.Time, cancellationToken).ConfigureAwait(false);
            pause = pause * Growth < LongestPause ? pause * Growth : LongestPause;
        }
    }

    /// <summary>Jobs start others, such as the way back of a transition: it is over when none runs any more.</summary>
    private async Task<EndedJobs> RestAsync(
        string collectionId, ConcurrentDictionary<string, JobTicket> open, IProgress<Job>? progress, CancellationToken cancellationToken)
    {
        var reads = new PatientReads(masko.Settings.Time);
        var ended = new Dictionary<string, Job>(StringComparer.Ordinal);
        while (true)
        {
            foreach (var job in await reads.ReadAsync(token => RunningAsync(collectionId, token), cancellationToken).ConfigureAwait(false))
            {
                if (!ended.ContainsKey(job.Id))
                {
                    Add(open, job.Id, collectionId, job.Type.Value);
                }
            }

            if (open.IsEmpty)
            {
                return new() { Completed = [.. ended.Values.Where(IsCompleted)], Failed = [.. ended.Values.Where(job => !IsCompleted(job))] };
            }

            foreach (var job in await Task.WhenAll(open.Values.Select(EndAsync)).ConfigureAwait(false))
            {
                ended.TryAdd(job.Id, job);
            }
        }

        async Task<Job> EndAsync(JobTicket ticket)
        {
            var job = await masko.Watch.WaitAsync(ticket, progress, cancellationToken).ConfigureAwait(false);
            open.TryRemove(ticket.JobId, out _);
            return job with { Id = ticket.JobId };
        }
    }

    /// <summary>A status that nobody knows has no filter, so the newest jobs are read whatever they say.</summary>
    private async Task<IReadOnlyList<Job>> RunningAsync(string collectionId, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync().ConfigureAwait(false);
        List<Job> running = [.. newest.Items];
        if (newest.MayHaveMore(Page))
        {
            // The newest once more at the end: what a job has started meanwhile is among them.
            running = [.. await AllAsync(JobStatus.Pending).ConfigureAwait(false), .. await AllAsync(JobStatus.Processing).ConfigureAwait(false)];
            running.AddRange((await NewestAsync().ConfigureAwait(false)).Items);
        }

        return [.. running.Where(static job => !job.Status.IsEnd)];

        Task<Page<Job>> NewestAsync() => masko.Jobs.ListAsync(collectionId: collectionId, limit: Page, cancellationToken: cancellationToken);

        async Task<List<Job>> AllAsync(JobStatus status)
        {
            List<Job> jobs = [];
            await foreach (var job in masko.Jobs.ListAllAsync(status, collectionId, pageSize: Page, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                jobs.Add(job);
            }

            return jobs;
        }
    }

    private async Task<T> WithinAsync<T>(
        WaitOptions options, Func<CancellationToken, Task<T>> wait, Func<string> what, string advice, string option, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(
            options.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : options.Timeout, masko.Settings.Time, cancellationToken);
        try
        {
            return await wait(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{what()}, and the wait was cancelled. {advice}", cancellationToken);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            throw new MaskoTimeoutException($"{what()} within {ErrorMessage.Seconds(options.Timeout)}, the limit of {option}. {advice}")
            {
                OptionName = option, Timeout = options.Timeout,
            };
        }
    }

    private static void Add(ConcurrentDictionary<string, JobTicket> open, string? id, string collectionId, string kind)
    {
        if (!string.IsNullOrEmpty(id))
        {
            open.TryAdd(id, new(id, collectionId, kind));
        }
    }

    private static bool IsCompleted(Job job) => job.Status == JobStatus.Completed;

    /// <summary>What is still to be read; null when all is there. An older answer has the prompt as its description.</summary>
    private static string? Missing(Collection? collection) => (string.IsNullOrWhiteSpace(collection?.Name), HasPrompt(collection)) switch
    {
        (true, false) => "name and prompt",
        (true, true) => "name",
        (false, false) => "prompt",
        _ => null,
    };

    private static bool HasPrompt(Collection? collection) => !string.IsNullOrWhiteSpace(collection?.Config?.Prompt ?? collection?.Description);

    private static string Names(ICollection<string> ids) =>
        ids.Count == 0 ? "none is known yet" : string.Join(", ", ids.Order(StringComparer.Ordinal).Take(MostInMessage)) + (ids.Count > MostInMessage ? $" and {ids.Count - MostInMessage} more" : "");
}
