using System.Net;

namespace Masko.Client.Jobs;

/// <summary>One look at many jobs, with as few requests as it takes.</summary>
internal sealed class Sweep(
    IJobsApi api, JobListAccess list, IReadOnlyList<Watched> jobs, Durations durations, ServiceClock clock, TimeProvider time)
{
    private const int PageSize = 100;
    private const int MostInVain = 10;

    private static readonly TimeSpan LongForUnknown = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Watched> open = jobs.ToDictionary(job => job.Ticket.JobId, StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly string? collection = jobs.All(job => job.Ticket.CollectionId == jobs[0].Ticket.CollectionId) ? jobs[0].Ticket.CollectionId : null;
    private bool isListed = list.IsOpen;

    /// <summary>Takes in how a job stands, and returns whether it has ended.</summary>
    public required Func<Watched, Job, bool> See { get; init; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (isListed)
            {
                await ListAsync(cancellationToken).ConfigureAwait(false);
                list.Succeeded();
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && list.LeavesSingleJobs(failure))
        {
            isListed = false;
            if (!await LookAtEachAsync(cancellationToken).ConfigureAwait(false) && PassingFailure.Is(failure))
            {
                throw;
            }

            list.Close();
            return;
        }

        await LookAtEachAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        if (open.Count <= PageSize)
        {
            await PagesAsync(status: null, cancellationToken).ConfigureAwait(false);
            return;
        }

        await PagesAsync(JobStatus.Completed, cancellationToken).ConfigureAwait(false);
        if (open.Values.Any(IsOverdue))
        {
            await PagesAsync(JobStatus.Failed, cancellationToken).ConfigureAwait(false);
        }
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
            if ((!Take(answer) && !IsWorthMore(answer, ++inVain)) || !answer.MayHaveMore(PageSize))
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
            if (open.TryGetValue(job.Id, out var waiting))
            {
                seen.Add(job.Id);
                if (See(waiting, job))
                {
                    open.Remove(job.Id);
                }
            }
        }

        return seen.Count > before;
    }

    /// <summary>Slow jobs lie behind newer ones. Pages in vain are cheaper than a look at each of them, as long as they are fewer.</summary>
    private bool IsWorthMore(Page<Job> page, int inVain)
    {
        var missing = Missing();
        return missing.Count > Math.Max(MostInVain, inVain)
            && page.Items is [.., { CreatedAt: { } made }] && made > clock.Made(missing.Min(static job => job.Joined));
    }

    /// <summary>
    /// Looks at jobs that should have ended, and that no page showed: pages shift while one walks them, and a list may be wrong or
    /// closed. Ten in a row that still run confirm the list: the others were looked for in it. An end that the list did not show speaks
    /// against it, and more jobs are looked at.
    /// </summary>
    /// <returns>True when the service answered for a job.</returns>
    private async Task<bool> LookAtEachAsync(CancellationToken cancellationToken)
    {
        var missing = new Queue<Watched>(Missing());
        var isAnyRead = false;
        var inVain = 0;
        while (inVain < MostInVain && missing.TryDequeue(out var job))
        {
            isAnyRead |= await LookAtAsync(job, cancellationToken).ConfigureAwait(false);
            inVain = job.Task.IsCompleted ? 0 : inVain + 1;
        }

        foreach (var job in isListed ? missing : [])
        {
            LookLater(job);
        }

        return isAnyRead;
    }

    private async Task<bool> LookAtAsync(Watched job, CancellationToken cancellationToken)
    {
        job.Looks++;
        LookLater(job);
        try
        {
            See(job, await api.GetAsync(job.Ticket.JobId, cancellationToken: cancellationToken).ConfigureAwait(false));
            job.Trouble.IsOver();
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && IsOfOneJob(failure))
        {
            if (!job.Trouble.OutlivesOfJob(failure))
            {
                job.TrySetException(failure);
            }

            return failure is MaskoApiException;
        }
    }

    /// <summary>Returns true when a failure says nothing of other jobs: a plain no, or an answer that cannot be read.</summary>
    private static bool IsOfOneJob(Exception failure) => failure switch
    {
        MaskoApiException { StatusCode: HttpStatusCode.Unauthorized } => false,
        MaskoApiException => !PassingFailure.Is(failure),
        MaskoException => failure is UnreadableAnswerException,
        _ => failure is not ObjectDisposedException,
    };

    /// <summary>Those that were looked at least often, and of these the oldest first.</summary>
    private List<Watched> Missing() =>
    [
        .. open.Values.Where(job => !seen.Contains(job.Ticket.JobId) && IsOverdue(job))
            .OrderBy(static job => job.Looks).ThenBy(static job => job.Since),
    ];

    /// <summary>
    /// Returns true when a job should have ended, and was not looked for just now. Where no list shows its end, it is looked at as soon
    /// as that is due.
    /// </summary>
    private bool IsOverdue(Watched job)
    {
        var guess = durations.Guess(job.Ticket.Kind);
        var due = isListed ? guess * 1.5 ?? LongForUnknown : guess ?? TimeSpan.Zero;
        return time.GetElapsedTime(job.Since) > (job.LookAgain ?? due);
    }

    /// <summary>A job that was looked for in vain is looked for again when it has taken a fifth longer.</summary>
    private void LookLater(Watched job) => job.LookAgain = time.GetElapsedTime(job.Since) * 1.2;
}
