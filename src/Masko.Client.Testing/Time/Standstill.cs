namespace Masko.Client.Testing;

/// <summary>Measures, in real time, how long a clock that is driven has not moved, and why.</summary>
internal sealed class Standstill
{
    // A reading that comes late is a process that was stopped, by a debugger say, and no standstill.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    // What test hosts do on the side is far less than this in a minute, and work that gets on is far more.
    private const int Progress = 5_000;

    private long last = TimeProvider.System.GetTimestamp();
    private long completed = ThreadPoolWatch.Completed;

    internal TimeSpan Idle { get; private set; }

    internal TimeSpan Stuck { get; private set; }

    internal void Moved()
    {
        Lap();
        Idle = Stuck = TimeSpan.Zero;
        completed = ThreadPoolWatch.Completed;
    }

    internal void WasIdle() => Idle += Lap();

    internal void WasBusy()
    {
        Stuck += Lap();
        if (ThreadPoolWatch.Completed - completed < Progress) return;
        Stuck = TimeSpan.Zero;
        completed = ThreadPoolWatch.Completed;
    }

    private TimeSpan Lap()
    {
        var now = TimeProvider.System.GetTimestamp();
        var lap = TimeProvider.System.GetElapsedTime(last, now);
        last = now;
        return lap < Longest ? lap : Longest;
    }
}
