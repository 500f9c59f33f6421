using System.Net;

namespace Masko.Client.Jobs;

/// <summary>One look at many jobs, with as few requests as it takes.</summary>
internal sealed class Sweep(IJobsApi api, IReadOnlyList<Watched> jobs, ServiceClock clock)
{
    private const int PageSize = 100;
    private const int MostSingleLooks = 10;

    private readonly Dictionary<string, Watched> open = jobs.ToDictionary(job => job.Ticket.JobId, StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly string? collection = jobs.All(job => job.Ticket.CollectionId == jobs[0].Ticket.CollectionId) ? jobs[0].Ticket.CollectionId : null;

    /// <summary>Takes a sight of a job, and says whether that was its end.</summary>
    public required Func<Watched, Job, bool> See { get; init; }

    /// <summary>Whether a job should have ended, and was not looked for just now.</summary>
    public required Func<Watched, bool> IsOverdue { get; init; }

    /// <summary>Is told of jobs that were looked for in vain.</summary>
    public required Action<Watched> Missed { get; init; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (open.Count <= PageSize)
        {
            await PagesAsync(status: null, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await PagesAsync(JobStatus.Completed, cancellationToken).ConfigureAwait(false);
            if (open.Values.Any(IsOverdue))
            {
                await PagesAsync(JobStatus.Failed, cancellationToken).ConfigureAwait(false);
            }
        }

        List<Watched> missing = [.. Missing()];
        await LookAtEachAsync(missing.Take(MostSingleLooks), cancellationToken).ConfigureAwait(false);
        missing.ForEach(Missed);
    }

    /// <summary>Newest first, as long as a page brings news, or jobs of the time of those that are missing.</summary>
    private async Task PagesAsync(JobStatus? status, CancellationToken cancellationToken)
    {
        var offset = 0;
        var inVain = 0;
        while (open.Count > 0 && seen.Count < jobs.Count)
        {
            var answer = await api.ListAsync(status, collection, limit: PageSize, offset: offset, cancellationToken: cancellationToken).ConfigureAwait(false);
            offset += answer.Items.Count;
            if ((!Take(answer) && !IsWorthMore(answer, ++inVain)) || !answer.HasMore || answer.Items.Count == 0)
            {
                return;
            }
        }
    }

    /// <returns>Whether the page brought news.</returns>
    private bool Take(Page<Job> page)
    {
        var before = seen.Count;
        foreach (var job in page.Items)
        {
            if (job.Id is { } id && open.TryGetValue(id, out var waiting))
            {
                seen.Add(id);
                if (See(waiting, job))
                {
                    open.Remove(id);
                }
            }
        }

        return seen.Count > before;
    }

    /// <summary>Slow jobs lie behind newer ones. Pages in vain are cheaper than a look at each of them, as long as they are fewer.</summary>
    private bool IsWorthMore(Page<Job> page, int inVain)
    {
        List<Watched> missing = [.. Missing()];
        return missing.Count > Math.Max(MostSingleLooks, inVain)
            && page.Items is [.., { CreatedAt: { } made }] && made > clock.Made(missing.Min(static job => job.Joined));
    }

    /// <summary>The oldest first.</summary>
    private IEnumerable<Watched> Missing() => open.Values.Where(job => !seen.Contains(job.Ticket.JobId) && IsOverdue(job)).OrderBy(static job => job.Since);

    /// <summary>Jobs that no page showed although they should have ended: pages shift while one walks them.</summary>
    private async Task LookAtEachAsync(IEnumerable<Watched> missing, CancellationToken cancellationToken)
    {
        foreach (var job in missing)
        {
            try
            {
                See(job, await api.GetAsync(job.Ticket.JobId, cancellationToken: cancellationToken).ConfigureAwait(false));
                job.NotFound = 0;
            }
            catch (MaskoApiException missed) when (missed.StatusCode == HttpStatusCode.NotFound)
            {
                if (++job.NotFound >= 3)
                {
                    job.TrySetException(missed);
                }
            }
        }
    }
}
