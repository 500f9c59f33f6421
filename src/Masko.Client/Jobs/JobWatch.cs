namespace Masko.Client.Jobs;

/// <summary>
/// The one watch of a client for all its jobs: it holds a request open for a single job, lists many, and looks as seldom as it can. An end of a hold, a lost
/// connection or a status that nobody knows is not an end of a job.
/// </summary>
internal sealed partial class JobWatch(IJobsApi api, JobObserver observer, TimeProvider time)
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LongForUnknown = TimeSpan.FromMinutes(1);

    private readonly object gate = new();
    private readonly Dictionary<string, Watched> watched = new(StringComparer.Ordinal);
    private readonly Durations durations = new();
    private readonly ServiceClock clock = new();
    private CancellationTokenSource changed = new();
    private bool runs;

    /// <summary>Waits for the end of a job, good or bad.</summary>
    public async Task<Job> WaitAsync(JobTicket ticket, IProgress<Job>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var job = Join(ticket, progress, out var isNew);
        if (isNew)
        {
            observer.Began(job);
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

    /// <summary>Ends a wait early: somebody else has learned how the job ended.</summary>
    public void Receive(Job job)
    {
        Watched? waiting;
        lock (gate)
        {
            waiting = job.Id is { } id ? watched.GetValueOrDefault(id) : null;
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

    private Watched Join(JobTicket ticket, IProgress<Job>? progress, out bool isNew)
    {
        lock (gate)
        {
            isNew = !watched.TryGetValue(ticket.JobId, out var job);
            if (job is null)
            {
                watched[ticket.JobId] = job = new Watched(ticket, time.GetTimestamp(), time.GetUtcNow());
                Wake();
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
        var trouble = new Trouble();
        await Task.Delay(Settle, time).ConfigureAwait(false);
        while (Next(out var change) is { Count: > 0 } jobs)
        {
            try
            {
                await (jobs.Count == 1 ? HoldAsync(jobs[0], trouble, change) : LookAsync(plan, jobs, trouble, change)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (change.IsCancellationRequested)
            {
                // The set of jobs changed: look anew.
            }
            catch (Exception failure)
            {
                if (!Trouble.IsPassing(failure))
                {
                    Fail(jobs, failure);
                }

                await PauseAsync(trouble.Next(failure), change).ConfigureAwait(false);
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

    private async Task HoldAsync(Watched job, Trouble trouble, CancellationToken change)
    {
        var start = time.GetTimestamp();
        try
        {
            var seen = await api.HoldAsync(job.Ticket.JobId, cancellationToken: change).ConfigureAwait(false);
            if (!See(job, seen))
            {
                await PauseAsync(trouble.AfterHold(time.GetElapsedTime(start)), change).ConfigureAwait(false);
            }
        }
        catch (MaskoApiException missing) when (missing.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            await MissAsync(job, missing, trouble, change).ConfigureAwait(false);
        }
    }

    private async Task MissAsync(Watched job, MaskoApiException missing, Trouble trouble, CancellationToken change)
    {
        // A job that has only just been made may not be everywhere yet.
        if (++job.NotFound >= 3)
        {
            job.TrySetException(missing);
            return;
        }

        await PauseAsync(trouble.Next(missing), change).ConfigureAwait(false);
    }

    private async Task LookAsync(PollPlan plan, List<Watched> jobs, Trouble trouble, CancellationToken change)
    {
        await PauseAsync(plan.Next(jobs), change).ConfigureAwait(false);
        jobs.RemoveAll(static job => job.Task.IsCompleted);
        if (jobs.Count > 1)
        {
            await new Sweep(api, jobs, clock) { See = See, IsOverdue = IsOverdue, Missed = Missed }.RunAsync(change).ConfigureAwait(false);
            trouble.IsOver();
        }
    }

    /// <summary>Whether a job should have ended, and was not looked for just now.</summary>
    private bool IsOverdue(Watched job) =>
        time.GetElapsedTime(job.Since) > (job.LookAgain ?? (durations.Guess(job.Ticket.Kind) is { } guess ? guess * 1.5 : LongForUnknown));

    /// <summary>A job that was looked for in vain is looked for again when it has taken a fifth longer.</summary>
    private void Missed(Watched job) => job.LookAgain = time.GetElapsedTime(job.Since) * 1.2;

    private bool See(Watched job, Job seen)
    {
        if (seen.CreatedAt is { } created)
        {
            clock.Add(job.Joined, created);
        }

        if (!job.See(seen))
        {
            return job.Task.IsCompleted;
        }

        var took = seen is { CreatedAt: { } start, UpdatedAt: { } end } ? end - start : time.GetElapsedTime(job.Since);
        durations.Add(job.Ticket.Kind, took);
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
            // Whoever paused looks anew.
        }
    }

    private static void Fail(List<Watched> jobs, Exception failure) => jobs.ForEach(job => job.TrySetException(failure));
}
