namespace Masko.Client.Testing;

/// <summary>A timer of a <see cref="VirtualTime"/>. What changes in it changes under the lock of its <see cref="TimerQueue"/>.</summary>
internal sealed class VirtualTimer(TimerQueue queue, long number, TimerCallback callback, object? state) : ITimer, IThreadPoolWorkItem
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    internal static IComparer<VirtualTimer> FirstToFire { get; } =
        Comparer<VirtualTimer>.Create((left, right) => (left.Due, left.Number).CompareTo((right.Due, right.Number)));

    /// <summary>Timers are numbered in the order of their creation.</summary>
    internal long Number { get; } = number;

    /// <summary>Ticks of UTC. Never changed while the timer is in the queue, which is ordered by it.</summary>
    internal long Due { get; set; }

    /// <summary>Ticks, or none for a timer that fires once.</summary>
    internal long Period { get; set; }

    internal bool IsDisposed { get; set; }

    internal int Running { get; set; }

    internal TaskCompletionSource? WhenQuiet { get; set; }

    internal TimerCallback Callback { get; } = callback;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (!queue.Arm(this, DelayTicks(dueTime, nameof(dueTime)), DelayTicks(period, nameof(period)))) return false;
        if (dueTime == TimeSpan.Zero) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    public void Dispose() => queue.Drop(this);

    public ValueTask DisposeAsync() => new(queue.Drop(this));

    void IThreadPoolWorkItem.Execute()
    {
        if (queue.TakeIfDue(this)) Run();
    }

    internal void Run()
    {
        try
        {
            if (context is null) Callback(state);
            else ExecutionContext.Run(context, static self => ((VirtualTimer)self!).Call(), this);
        }
        finally
        {
            queue.Ran(this);
        }
    }

    private void Call() => Callback(state);

    // What the timers of the system refuse, a test should hear of too.
    private static long? DelayTicks(TimeSpan delay, string name)
    {
        if (delay == Timeout.InfiniteTimeSpan) return null;
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, TimeSpan.FromMilliseconds(uint.MaxValue - 1), name);
        return delay.Ticks;
    }
}
