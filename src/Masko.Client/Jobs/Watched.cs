namespace Masko.Client.Jobs;

/// <summary>One job that is waited for.</summary>
internal sealed class Watched(JobTicket ticket, long since, DateTimeOffset joined) : TaskCompletionSource<Job>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private IReadOnlyList<IProgress<Job>> listeners = [];
    private int hasEnded;

    public JobTicket Ticket { get; } = ticket;

    /// <summary>When the wait began.</summary>
    public long Since { get; } = since;

    /// <summary>The same, by the clock on the wall.</summary>
    public DateTimeOffset Joined { get; } = joined;

    public int Waiters { get; set; }

    /// <summary>Where the job stood when it was seen last.</summary>
    public JobStatus Last { get; private set; }

    /// <summary>Looks at this job alone that failed.</summary>
    public Trouble Trouble { get; } = new();

    /// <summary>How often it was looked at alone.</summary>
    public int Looks { get; set; }

    /// <summary>How long after <see cref="Since"/> it is looked for again; null while it was not looked for in vain.</summary>
    public TimeSpan? LookAgain { get; set; }

    /// <summary>To be called under the gate of the watch.</summary>
    public void Add(IProgress<Job>? listener)
    {
        Waiters++;
        if (listener is not null)
        {
            listeners = [.. listeners, listener];
        }
    }

    /// <summary>Takes a sight of the job.</summary>
    /// <returns>True when that was its end, seen for the first time: the caller completes the task.</returns>
    public bool See(Job job)
    {
        if (job.Status != Last)
        {
            Last = job.Status;
            Report(job);
        }

        return job.Status.IsEnd && Interlocked.Exchange(ref hasEnded, 1) == 0;
    }

    private void Report(Job job)
    {
        foreach (var listener in listeners)
        {
            try
            {
                listener.Report(job);
            }
            catch (Exception)
            {
                // A display that breaks must not end a wait, least of all those of others.
            }
        }
    }
}
