namespace Masko.Client.Jobs;

/// <summary>One job that somebody waits for.</summary>
internal sealed class Watched(JobTicket ticket, long since) : TaskCompletionSource<Job>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private readonly List<IProgress<Job>> listeners = [];
    private int hasEnded;

    public JobTicket Ticket { get; } = ticket;

    /// <summary>When the wait began.</summary>
    public long Since { get; } = since;

    public int Waiters { get; set; }

    /// <summary>Where the job stood when it was seen last.</summary>
    public JobStatus Last { get; private set; }

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
    /// <returns>Whether that was its end, seen for the first time: whoever sees it completes the task.</returns>
    public bool See(Job job)
    {
        if (job.Status != Last)
        {
            Last = job.Status;
            listeners.ForEach(listener => listener.Report(job));
        }

        return job.Status.IsEnd && Interlocked.Exchange(ref hasEnded, 1) == 0;
    }
}
