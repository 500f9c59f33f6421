using System.Collections.Concurrent;

namespace Masko.Client.VidiKing;

/// <summary>The jobs that may be under way at once, for all runs of a client: the service counts them by the key.</summary>
internal sealed class JobSlots(int count)
{
    private readonly SemaphoreSlim free = new(count);
    private readonly ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);

    /// <summary>Starts a job when there is room for it; it keeps its place until <see cref="Leave"/>.</summary>
    /// <param name="start">Starts it.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public async Task<VidiKingJob> EnterAsync(Func<Task<VidiKingJob>> start, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        var isUnderWay = false;
        try
        {
            var job = await start().ConfigureAwait(false);
            isUnderWay = job.Id.Length > 0 && taken.TryAdd(job.Id, true);
            return job;
        }
        finally
        {
            if (!isUnderWay)
            {
                free.Release();
            }
        }
    }

    /// <summary>The job has ended, or nobody waits for it any more. One that never entered changes nothing.</summary>
    public void Leave(string job)
    {
        if (taken.TryRemove(job, out _))
        {
            free.Release();
        }
    }
}
