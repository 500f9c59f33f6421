namespace Masko.Client.Jobs;

/// <summary>
/// Events of jobs that come from outside, such as webhooks: they end the waits of now, and those that begin a little later, because a
/// webhook may come before the answer that names its job.
/// </summary>
/// <typeparam name="T">The event.</typeparam>
/// <param name="time">The clock.</param>
internal sealed class JobSignals<T>(TimeProvider time)
    where T : class
{
    public const int MostKept = 10_000;

    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly object gate = new();
    private readonly Dictionary<string, Waiting> awaited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedListNode<Early>> early = new(StringComparer.Ordinal);

    /// <summary>
    /// The early events, the oldest first. One that is taken leaves it, so that the bound counts those that can still be taken.
    /// </summary>
    private readonly LinkedList<Early> byAge = new();

    /// <summary>
    /// Hands an event to the waits for its job; without any it is kept for the next one, in place of an older event of the job.
    /// </summary>
    public void Receive(string job, T received)
    {
        lock (gate)
        {
            if (awaited.Remove(job, out var waiting))
            {
                waiting.TrySetResult(received);
                return;
            }

            Drop(job);
            early[job] = byAge.AddLast(new Early(job, received, time.GetTimestamp()));
            if (byAge.Count > MostKept)
            {
                Drop(byAge.First!.Value.Job);
            }

            DropExpired();
        }
    }

    /// <summary>Takes an event that came before; null when there is none.</summary>
    public T? Take(string job)
    {
        lock (gate)
        {
            DropExpired();
            return Drop(job);
        }
    }

    /// <summary>Waits for the next event of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when none came in that time.</returns>
    public async Task<T?> NextAsync(string job, TimeSpan atMost, CancellationToken cancellationToken)
    {
        Waiting? waiting;
        lock (gate)
        {
            if (Take(job) is { } came)
            {
                return came;
            }

            if (!awaited.TryGetValue(job, out waiting))
            {
                awaited[job] = waiting = new();
            }

            waiting.Count++;
        }

        try
        {
            return await waiting.Task.WaitAsync(atMost, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (waiting.Task.IsCompletedSuccessfully)
        {
            // It came at the very end of the wait, and is kept nowhere else.
            return await waiting.Task.ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            Leave(job, waiting);
        }
    }

    private void Leave(string job, Waiting waiting)
    {
        lock (gate)
        {
            if (--waiting.Count == 0 && awaited.TryGetValue(job, out var current) && current == waiting)
            {
                awaited.Remove(job);
            }
        }
    }

    private void DropExpired()
    {
        while (byAge.First is { Value: var oldest } && time.GetElapsedTime(oldest.Came) > KeptFor)
        {
            Drop(oldest.Job);
        }
    }

    private T? Drop(string job)
    {
        if (!early.Remove(job, out var node))
        {
            return null;
        }

        byAge.Remove(node);
        return node.Value.Received;
    }

    private readonly record struct Early(string Job, T Received, long Came);

    private sealed class Waiting() : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public int Count { get; set; }
    }
}
