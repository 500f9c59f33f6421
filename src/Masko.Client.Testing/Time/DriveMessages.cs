using System.Globalization;

namespace Masko.Client.Testing;

/// <summary>What the errors of a drive say.</summary>
internal static class DriveMessages
{
    private const int MostTimers = 5;

    internal static string PastLimit(TimerQueue timers, long last) =>
        $"The driven work has not ended by {Moment(last)}, the limit of the drive. {Clock(timers)} {Pending(timers)}";

    internal static string Deadlock(TimerQueue timers, TimeSpan idle) =>
        $"The driven work has not ended, but nothing can run and no timer is pending: it waits for something that nobody does. "
        + $"Nothing moved for {Seconds(idle)} of real time. {Clock(timers)}";

    internal static string Stuck(TimerQueue timers, TimeSpan stuck) =>
        "The driven work has not ended, and virtual time, which moves only while nothing runs in the process, has not moved for "
        + $"{Seconds(stuck)} of real time. Workers of the thread pool that are busy: {ThreadPoolWatch.Busy}; items that are queued: "
        + $"{ThreadPoolWatch.Queued}. Does the work block one (Wait, Result, Assert.ThrowsAsync), or do other tests run in parallel? "
        + $"{Clock(timers)} {Pending(timers)}";

    internal static string Cancelled(TimerQueue timers) =>
        $"The drive was cancelled before its work had ended. {Clock(timers)} {Pending(timers)}";

    private static string Clock(TimerQueue timers) => $"The virtual clock stands at {Moment(timers.Now)}.";

    private static string Pending(TimerQueue timers)
    {
        var first = timers.Pending(MostTimers, out var more);
        if (first.Count == 0) return "No timer is pending.";
        var list = string.Join("; ", first.Select(timer => $"{Owner(timer.Callback)} at {Moment(timer.Due)}"));
        return more == 0 ? $"Pending: {list}." : $"Pending: {list}; and {more} more.";
    }

    // Lambdas live in nested types with names of the compiler's: what is asked for is the type that wrote them.
    private static string Owner(TimerCallback callback)
    {
        var type = callback.Method.DeclaringType;
        while (type is { DeclaringType: { } outer }) type = outer;
        return type?.Name ?? callback.Method.Name;
    }

    private static string Moment(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} s");
}
