using System.Net;

namespace Masko.Client.Jobs;

/// <summary>One look at many jobs, with as few requests as it takes.</summary>
internal sealed class Sweep(IJobsApi api, IReadOnlyList<Watched> jobs, Func<Watched, Job, bool> see, Func<Watched, bool> isOverdue)
{
    private const int PageSize = 100;
    private const int MostSingleLooks = 3;

    private readonly Dictionary<string, Watched> open = jobs.ToDictionary(job => job.Ticket.JobId, StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly string? collection = jobs.All(job => job.Ticket.CollectionId == jobs[0].Ticket.CollectionId) ? jobs[0].Ticket.CollectionId : null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (open.Count <= PageSize)
        {
            await PagesAsync(status: null, most: 3, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await PagesAsync(JobStatus.Completed, int.MaxValue, cancellationToken).ConfigureAwait(false);
            if (open.Values.Any(isOverdue))
            {
                await PagesAsync(JobStatus.Failed, int.MaxValue, cancellationToken).ConfigureAwait(false);
            }
        }

        await LateOnesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Newest first, as long as a page brings news.</summary>
    private async Task PagesAsync(JobStatus? status, int most, CancellationToken cancellationToken)
    {
        var offset = 0;
        for (var page = 0; page < most && open.Count > 0; page++)
        {
            var answer = await api.ListAsync(status, collection, limit: PageSize, offset: offset, cancellationToken: cancellationToken).ConfigureAwait(false);
            var news = 0;
            foreach (var job in answer.Items)
            {
                if (job.Id is { } id && open.TryGetValue(id, out var waiting))
                {
                    news += seen.Add(id) ? 1 : 0;
                    if (see(waiting, job))
                    {
                        open.Remove(id);
                    }
                }
            }

            offset += answer.Items.Count;
            if (news == 0 || !answer.HasMore || answer.Items.Count == 0 || seen.Count == jobs.Count)
            {
                return;
            }
        }
    }

    /// <summary>Jobs that no page showed although they should have ended: pages shift while one walks them.</summary>
    private async Task LateOnesAsync(CancellationToken cancellationToken)
    {
        foreach (var job in open.Values.Where(job => !seen.Contains(job.Ticket.JobId) && isOverdue(job)).OrderBy(job => job.LookedAt).Take(MostSingleLooks).ToList())
        {
            try
            {
                see(job, await api.GetAsync(job.Ticket.JobId, cancellationToken: cancellationToken).ConfigureAwait(false));
                job.NotFound = 0;
            }
            catch (MaskoApiException missing) when (missing.StatusCode == HttpStatusCode.NotFound)
            {
                if (++job.NotFound >= 3)
                {
                    job.TrySetException(missing);
                }
            }

            job.LookedAt++;
        }
    }
}
