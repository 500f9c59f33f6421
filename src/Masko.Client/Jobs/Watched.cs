namespace Masko.Client.Jobs;

/// <summary>One job that somebody waits for.</summary>
internal sealed class Watched(JobTicket ticket, long since) : TaskCompletionSource<Job>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private readonly List<IProgress<Job>> listeners = [];
    private JobStatus last;

    public JobTicket Ticket { get; } = ticket;

    /// <summary>When the wait began.</summary>
    public long Since { get; } = since;

    public int Waiters { get; set; }

    /// <summary>How often it was asked for by id and not found.</summary>
    public int NotFound { get; set; }

    /// <summary>How often it was asked for by id.</summary>
    public int LookedAt { get; set; }

    public void Add(IProgress<Job>? listener)
    {
        Waiters++;
        if (listener is not null)
        {
            listeners.Add(listener);
        }
    }

    /// <summary>Takes a sight of the job.</summary>
    /// <returns>Whether that was its end.</returns>
    public bool See(Job job)
    {
        if (job.Status != last)
        {
            last = job.Status;
            listeners.ForEach(listener => listener.Report(job));
        }

        return job.Status.IsEnd && TrySetResult(job);
    }
}
