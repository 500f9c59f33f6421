namespace Masko.Client.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly object gate = new();
    private readonly List<ManualTimer> timers = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now = new(2026, 3, 28, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until so many timers run: a call's own time-out is one, and what it waits for inside is another.</summary>
    public Task UntilTimersAsync(int count) => UntilAsync(() => timers.Count >= count);

    /// <summary>Waits until something waits for just so long, and moves the clock by that.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await UntilWaitAsync(wait);
        Advance(wait);
    }

    /// <summary>The same, to the millisecond.</summary>
    public async Task PassAboutAsync(TimeSpan wait)
    {
        await UntilAsync(() => timers.Exists(timer => (timer.Due - now - wait).Duration() < TimeSpan.FromMilliseconds(1)));
        Advance(wait);
    }

    /// <summary>Waits until something waits for just so long.</summary>
    public Task UntilWaitAsync(TimeSpan wait) => UntilAsync(() => timers.Exists(timer => timer.Due == now + wait));

    /// <summary>Moves the clock, and runs what became due.</summary>
    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    // Real time plays no part but to end a test that waits for what never comes.
    private async Task UntilAsync(Func<bool> isSo)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (isSo())
                {
                    return;
                }

                next = changed.Task;
            }

            try
            {
                await next.WaitAsync(Patience, System);
            }
            catch (TimeoutException)
            {
                Assert.Fail($"Nothing waits so long. What waits: {string.Join(", ", timers.Select(timer => timer.Due - now))}");
            }
        }
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + dueTime;
                    time.timers.Add(this);
                    time.changed.TrySetResult();
                    time.changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
