namespace Masko.Client.Testing;

/// <summary>Tells whether anything runs, or waits to run, on the thread pool of the process.</summary>
internal static class ThreadPoolWatch
{
    private static readonly object Gate = new();
    private static int? strangers;

    /// <summary>Workers that run something, without those of the test host and those that wait for a drive.</summary>
    internal static int Busy => BusyWorkers() - (strangers ?? 0) - DrivingWorker.Blocked;

    internal static long Queued => ThreadPool.PendingWorkItemCount;

    internal static long Completed => ThreadPool.CompletedWorkItemCount;

    /// <summary>
    /// Not for threads of the pool. Several readings, because one is not taken in one moment. A worker counts as busy from before it takes
    /// an item until it finds no more, so an item that was dequeued and has no processor yet is not missed.
    /// </summary>
    internal static bool IsIdle()
    {
        var completed = Completed;
        for (var reading = 0; reading < 3; reading++)
        {
            if (HasBusyWorkers() || Queued != 0 || Completed != completed) return false;
            Thread.SpinWait(20);
        }

        return true;
    }

    /// <summary>
    /// Counts the workers that the test host blocks (that of VSTest blocks one with the loop that listens to its parent).
    /// The first call takes up to some 50 ms, in which the caller stands still, so that nothing it begins is counted.
    /// </summary>
    internal static void Prepare()
    {
        var self = Thread.CurrentThread.IsThreadPoolThread ? 1 : 0;
        lock (Gate)
        {
            if (strangers is null) CountStrangers(self);
            else strangers = Math.Min(strangers.Value, BusyWorkers() - self);
        }
    }

    private static void CountStrangers(int self)
    {
        var least = BusyWorkers() - self;
        for (var reading = 0; reading < 50 && least > 0; reading++)
        {
#pragma warning disable HOUSE001 // The caller stands still on purpose.
            Thread.Sleep(1);
#pragma warning restore HOUSE001
            least = Math.Min(least, BusyWorkers() - self);
        }

        strangers = least;
    }

    private static bool HasBusyWorkers()
    {
        var busy = BusyWorkers();
        if (busy == strangers) return false;
        if (busy > strangers) return busy > strangers + DrivingWorker.Blocked;

        // Something that was taken for the test host's has ended.
        lock (Gate) strangers = Math.Min(strangers!.Value, busy);
        return false;
    }

    private static int BusyWorkers()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return all - available;
    }
}
