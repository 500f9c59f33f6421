namespace Masko.Client.Jobs;

/// <summary>
/// The one watch of a client for all its jobs: it holds a request open for a single job, lists many, and looks as seldom as it can. An end of a hold, a lost
/// connection, an answer that cannot be read or an unknown status is not an end of a job.
/// </summary>
internal sealed partial class JobWatch(IJobsApi api, JobObserver observer, TimeProvider time)
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private readonly object gate = new();
    private readonly Dictionary<string, Watched> watched = new(StringComparer.Ordinal);
    private readonly Durations durations = new();
    private readonly ServiceClock clock = new();
    private readonly JobSignals<Job> signals = new(time);
    private CancellationTokenSource changed = new();
    private bool runs;

    /// <summary>Waits for the end of a job, good or bad.</summary>
    public async Task<Job> WaitAsync(JobTicket ticket, IProgress<Job>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var job = Join(ticket, progress, out var isNew, out var early);
        if (isNew)
        {
            observer.Began(job);
        }

        if (early is not null)
        {
            End(job, early, took: null);
        }

        try
        {
            return await job.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(job);
        }
    }

    /// <summary>A time of ours by the service's clock or earlier, as jobs that were waited for tell; null while nothing is known.</summary>
    public DateTimeOffset? NotLater(DateTimeOffset sentAt) => clock.Made(sentAt);

    /// <summary>Takes in how a job ended, as a webhook tells it: it ends the wait of now, or the next one without a request.</summary>
    public void Receive(Job job)
    {
        Watched? waiting;
        lock (gate)
        {
            if (!watched.TryGetValue(job.Id, out waiting))
            {
                signals.Receive(job.Id, job);
            }
        }

        if (waiting is not null)
        {
            See(waiting, job);
        }
        else
        {
            observer.Ended(null, job, took: null);
        }
    }

    private Watched Join(JobTicket ticket, IProgress<Job>? progress, out bool isNew, out Job? early)
    {
        lock (gate)
        {
            early = null;
            isNew = !watched.TryGetValue(ticket.JobId, out var job);
            if (job is null)
            {
                job = new Watched(ticket, time.GetTimestamp(), time.GetUtcNow());
                early = signals.Take(ticket.JobId);
                if (early is null)
                {
                    watched[ticket.JobId] = job;
                    Wake();
                }
            }

            job.Add(progress);
            return job;
        }
    }

    private void Leave(Watched job)
    {
        lock (gate)
        {
            if (--job.Waiters > 0)
            {
                return;
            }

            if (watched.TryGetValue(job.Ticket.JobId, out var current) && current == job)
            {
                watched.Remove(job.Ticket.JobId);
                Wake();
            }
        }

        observer.Left(job);
    }

    /// <summary>To be called under the gate: there is one job more or less to look for.</summary>
    private void Wake()
    {
        if (!runs && watched.Count > 0)
        {
            runs = true;

            // The watch outlives the call that starts it: it must not carry that call's context along.
            using var flow = ExecutionContext.SuppressFlow();
            _ = Task.Run(RunAsync);
        }
        else if (watched.Count <= 2)
        {
            // Whether to hold or to list has changed. Among many, one more or less changes nothing.
            changed.Cancel();
        }
    }

    private async Task RunAsync()
    {
        var plan = new PollPlan(durations, time);
        var list = new JobListAccess(time);
        var trouble = new Trouble();
        await Task.Delay(Settle, time).ConfigureAwait(false);
        while (Next(out var change) is { Count: > 0 } jobs)
        {
            var single = jobs.Count == 1 ? jobs[0] : null;
            try
            {
                await (single is not null ? HoldAsync(single, change) : LookAsync(plan, list, jobs, change)).ConfigureAwait(false);
                trouble.IsOver();
            }
            catch (OperationCanceledException) when (change.IsCancellationRequested)
            {
                // The set of jobs changed: look anew.
            }
            catch (Exception failure)
            {
                if (!(single?.Trouble.OutlivesOfJob(failure) ?? trouble.Outlives(failure)))
                {
                    jobs.ForEach(job => job.TrySetException(failure));
                }

                await PauseAsync((single?.Trouble ?? trouble).Next(failure), change).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The jobs to look for; empty when the watch has come to rest.</summary>
    private List<Watched> Next(out CancellationToken change)
    {
        lock (gate)
        {
            if (changed.IsCancellationRequested)
            {
                changed.Dispose();
                changed = new CancellationTokenSource();
            }

            change = changed.Token;
            List<Watched> jobs = [.. watched.Values.Where(job => !job.Task.IsCompleted)];
            runs = jobs.Count > 0;
            return jobs;
        }
    }

    private async Task HoldAsync(Watched job, CancellationToken change)
    {
        var start = time.GetTimestamp();
        var seen = await api.HoldAsync(job.Ticket.JobId, cancellationToken: change).ConfigureAwait(false);
        if (!See(job, seen))
        {
            await PauseAsync(job.Trouble.AfterHold(time.GetElapsedTime(start)), change).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(PollPlan plan, JobListAccess list, List<Watched> jobs, CancellationToken change)
    {
        await PauseAsync(plan.Next(jobs), change).ConfigureAwait(false);
        jobs.RemoveAll(static job => job.Task.IsCompleted);
        if (jobs.Count > 1)
        {
            await new Sweep(api, list, jobs, durations, clock, time) { See = See }.RunAsync(change).ConfigureAwait(false);
        }
    }

    private bool See(Watched job, Job seen)
    {
        if (seen.CreatedAt is { } created)
        {
            clock.Add(job.Joined, created);
        }

        return End(job, seen, seen is { CreatedAt: { } start, UpdatedAt: { } end } ? end - start : time.GetElapsedTime(job.Since));
    }

    /// <param name="job">The job.</param>
    /// <param name="seen">How it stands.</param>
    /// <param name="took">How long it took, if that is its end; null when it cannot be told.</param>
    /// <returns>True when it has ended.</returns>
    private bool End(Watched job, Job seen, TimeSpan? took)
    {
        if (!job.See(seen))
        {
            return job.Task.IsCompleted;
        }

        durations.Add(job.Ticket.Kind, took ?? TimeSpan.Zero);
        observer.Ended(job, seen, took);
        job.TrySetResult(seen);
        return true;
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken change)
    {
        try
        {
            await Task.Delay(pause, time, change).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The set of jobs changed: the pause is over.
        }
    }}
