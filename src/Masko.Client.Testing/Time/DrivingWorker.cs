namespace Masko.Client.Testing;

/// <summary>
/// The worker of the thread pool, if it is one, that began a drive. Test frameworks block it until the drive has ended
/// (Assert.ThrowsAsync of NUnit does), and then the pool would never be idle.
/// </summary>
internal sealed class DrivingWorker : IDisposable
{
    private const string Mark = "VirtualTime.DriveAsync";
    private static readonly List<DrivingWorker> All = [];
    private readonly Thread? thread;

    private DrivingWorker(Thread? thread) => this.thread = thread;

    /// <summary>How many workers wait for a drive that they began.</summary>
    internal static int Blocked
    {
        get
        {
            lock (All) return All.Where(worker => worker.IsBlocked).Select(worker => worker.thread).Distinct().Count();
        }
    }

    // The pool gives its threads back their name when an item ends: with the mark, this one is still in the item that began the drive.
    private bool IsBlocked => thread is { Name: Mark } && thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);

    internal static DrivingWorker OfThisThread()
    {
        if (!Thread.CurrentThread.IsThreadPoolThread) return new(null);
        var worker = new DrivingWorker(Thread.CurrentThread);
        Thread.CurrentThread.Name = Mark;
        lock (All) All.Add(worker);
        return worker;
    }

    public void Dispose()
    {
        lock (All) All.Remove(this);
    }
}
