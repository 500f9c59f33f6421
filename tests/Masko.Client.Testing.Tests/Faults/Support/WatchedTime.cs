using System.Collections.Concurrent;
using Masko.Client.Testing.Tests.Transport;

namespace Masko.Client.Testing.Tests.Faults;

/// <summary>A virtual clock that tells when somebody waits on it, and when he has given up.</summary>
internal sealed class WatchedTime : TimeProvider
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> begun = new();
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> ended = new();

    public VirtualTime Clock { get; } = new();

    public override long TimestampFrequency => Clock.TimestampFrequency;

    /// <summary>Ends when a wait of just this span has begun.</summary>
    public Task BegunAsync(TimeSpan span) => Signal(begun, span).Task.Soon();

    /// <summary>Ends when a wait of just this span is over.</summary>
    public Task EndedAsync(TimeSpan span) => Signal(ended, span).Task.Soon();

    public override DateTimeOffset GetUtcNow() => Clock.GetUtcNow();

    public override long GetTimestamp() => Clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = Clock.CreateTimer(callback, state, dueTime, period);
        Signal(begun, dueTime).TrySetResult();
        return new Watched(timer, () => Signal(ended, dueTime).TrySetResult());
    }

    private static TaskCompletionSource Signal(ConcurrentDictionary<TimeSpan, TaskCompletionSource> signals, TimeSpan span) =>
        signals.GetOrAdd(span, _ => Observing.NewSignal());

    private sealed class Watched(ITimer timer, Action disposed) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            disposed();
        }

        public async ValueTask DisposeAsync()
        {
            await timer.DisposeAsync();
            disposed();
        }
    }
}
