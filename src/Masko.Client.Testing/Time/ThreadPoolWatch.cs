namespace Masko.Client.Testing;

/// <summary>Tells whether anything runs, or waits to run, on the thread pool of the process.</summary>
internal static class ThreadPoolWatch
{
    private const int Readings = 3;
    private const int Unknown = int.MaxValue;
    private static readonly object Gate = new();

    // Workers that the test host blocks for as long as it lives: that of VSTest has one wait for its parent.
    private static volatile int strangers = Unknown;

    /// <summary>Workers that run something, without those of the test host and those that wait for a drive.</summary>
    internal static int Busy => BusyWorkers() - strangers - DrivingWorker.Blocked;

    internal static long Queued => ThreadPool.PendingWorkItemCount;

    internal static long Completed => ThreadPool.CompletedWorkItemCount;

    /// <summary>
    /// Not for threads of the pool. Several readings, because one is not taken in one moment. A worker counts as busy from before it takes
    /// an item until it finds no more, so an item that was dequeued and has no processor yet is not missed.
    /// </summary>
    internal static bool IsIdle()
    {
        var completed = Completed;
        for (var reading = 0; reading < Readings; reading++)
        {
            if (HasBusyWorkers() || Queued != 0 || Completed != completed) return false;
            Thread.SpinWait(20);
        }

        return true;
    }

    /// <summary>
    /// Counts the strangers, before there is work. The first call takes some 20 ms if there is one, and up to half a second if there seem to be more, in which the
    /// caller stands still: nothing that it begins is counted. What a process does at its start would count for ever, if it took longer than that.
    /// </summary>
    internal static void Prepare()
    {
        lock (Gate)
        {
            if (strangers == Unknown) CountStrangers();
            else Recount();
        }
    }

    private static void CountStrangers()
    {
        Recount();
        for (var reading = 0; strangers > 0 && reading < (strangers > 1 ? 500 : 20); reading++)
        {
#pragma warning disable HOUSE001 // The caller stands still on purpose.
            Thread.Sleep(1);
#pragma warning restore HOUSE001
            Recount();
        }
    }

    // There are never more of them than workers that are busy, so every reading can only correct the number down.
    private static void Recount()
    {
        var self = Thread.CurrentThread.IsThreadPoolThread ? 1 : 0;
        strangers = Math.Clamp(BusyWorkers() - self, 0, strangers);
    }

    private static bool HasBusyWorkers()
    {
        var busy = BusyWorkers();
        if (busy > strangers) return busy > strangers + DrivingWorker.Blocked;
        if (busy < strangers)
        {
            lock (Gate) Recount();
        }

        return false;
    }

    private static int BusyWorkers()
    {
        ThreadPool.GetMaxThreads(out var all, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return all - available;
    }
}
