namespace Masko.Client.Testing;

/// <summary>The moment, and the timers that wait for a later one. Callbacks never run under its lock.</summary>
internal sealed class TimerQueue(DateTimeOffset start)
{
    private readonly object gate = new();
    private readonly SortedSet<VirtualTimer> armed = new(VirtualTimer.FirstToFire);
    private long now = start.UtcTicks;
    private long created;

    /// <summary>Ticks of UTC.</summary>
    internal long Now
    {
        get
        {
            lock (gate) return now;
        }
    }

    /// <summary>When the next timer is due, or null: none is pending.</summary>
    internal long? NextDue
    {
        get
        {
            lock (gate) return armed.Min?.Due;
        }
    }

    internal VirtualTimer Create(TimerCallback callback, object? state) => new(this, Interlocked.Increment(ref created), callback, state);

    internal void MoveTo(long moment)
    {
        lock (gate) now = Math.Max(now, moment);
    }

    /// <summary>Sets a timer anew; null is never. False: it has been disposed.</summary>
    internal bool Arm(VirtualTimer timer, long? delay, long? period)
    {
        lock (gate)
        {
            if (timer.IsDisposed) return false;
            armed.Remove(timer);
            timer.Period = period ?? 0;
            if (delay is { } ticks) Add(timer, now + ticks);
            return true;
        }
    }

    /// <summary>Takes the timer away for good. The task ends when no callback of it runs any more.</summary>
    internal Task Drop(VirtualTimer timer)
    {
        lock (gate)
        {
            timer.IsDisposed = true;
            armed.Remove(timer);
            if (timer.Running == 0) return Task.CompletedTask;
            timer.WhenQuiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return timer.WhenQuiet.Task;
        }
    }

    /// <summary>Runs what is due up to a moment, one by one and each at its own. The clock ends where the last was due.</summary>
    internal void Fire(long upTo)
    {
        while (TakeNext(upTo) is { } timer) timer.Run();
    }

    internal bool TakeIfDue(VirtualTimer timer)
    {
        lock (gate)
        {
            if (timer.Due > now || !armed.Contains(timer)) return false;
            Take(timer);
            return true;
        }
    }

    internal void Ran(VirtualTimer timer)
    {
        lock (gate)
        {
            timer.Running--;
            if (timer.Running == 0) timer.WhenQuiet?.SetResult();
        }
    }

    /// <summary>The first timers that wait, for a message, and how many more there are.</summary>
    internal IReadOnlyList<(long Due, TimerCallback Callback)> Pending(int most, out int more)
    {
        lock (gate)
        {
            more = Math.Max(0, armed.Count - most);
            return [.. armed.Take(most).Select(timer => (timer.Due, timer.Callback))];
        }
    }

    private VirtualTimer? TakeNext(long upTo)
    {
        lock (gate)
        {
            if (armed.Min is not { } timer || timer.Due > upTo) return null;
            now = Math.Max(now, timer.Due);
            Take(timer);
            return timer;
        }
    }

    private void Take(VirtualTimer timer)
    {
        armed.Remove(timer);
        timer.Running++;
        if (timer.Period > 0) Add(timer, timer.Due + timer.Period);
    }

    private void Add(VirtualTimer timer, long due)
    {
        timer.Due = Math.Min(due, DateTime.MaxValue.Ticks);
        armed.Add(timer);
    }
}
