namespace Masko.Client.Jobs;

/// <summary>News of jobs from outside, for whoever waits for them now, or does a little later: a webhook may come before the answer that names its job.</summary>
internal sealed class Arrivals<T>
    where T : class
{
    private const int MostKept = 1024;

    private readonly object gate = new();
    private readonly Dictionary<string, TaskCompletionSource<T>> awaited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> early = new(StringComparer.Ordinal);
    private readonly Queue<string> earliest = new();

    /// <summary>The next news of a job. <see cref="Forget"/> it when nobody waits any more.</summary>
    public Task<T> Next(string job)
    {
        lock (gate)
        {
            if (early.Remove(job, out var news))
            {
                return Task.FromResult(news);
            }

            if (!awaited.TryGetValue(job, out var waiting))
            {
                awaited[job] = waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return waiting.Task;
        }
    }

    public void Forget(string job)
    {
        lock (gate)
        {
            awaited.Remove(job);
        }
    }

    public void Receive(string job, T news)
    {
        lock (gate)
        {
            if (awaited.Remove(job, out var waiting))
            {
                waiting.TrySetResult(news);
            }
            else if (early.TryAdd(job, news))
            {
                earliest.Enqueue(job);
                if (earliest.Count > MostKept)
                {
                    early.Remove(earliest.Dequeue());
                }
            }
        }
    }
}
