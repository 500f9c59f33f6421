namespace Masko.Client.Jobs;

/// <summary>When to look at many jobs again: not before it is likely that a page of them, or all, have ended.</summary>
internal sealed class PollPlan(Durations durations, TimeProvider time)
{
    private const int Page = 100;
    private const double Growth = 1.5;

    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestLate = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private TimeSpan blind = FirstLook;

    /// <summary>How long to wait before the next look.</summary>
    public TimeSpan Next(IReadOnlyCollection<Watched> jobs)
    {
        var ends = new List<TimeSpan>(jobs.Count);
        var guess = TimeSpan.Zero;
        foreach (var job in jobs)
        {
            if (durations.Guess(job.Ticket.Kind) is { } duration)
            {
                ends.Add(duration - time.GetElapsedTime(job.Since));
                guess = duration;
            }
        }

        // Nothing of these kinds has ended yet: look, and ever more seldom.
        if (ends.Count == 0)
        {
            var wait = blind;
            blind = Min(blind * Growth, Longest);
            return wait;
        }

        blind = FirstLook;
        ends.Sort();
        var due = ends[Math.Min(ends.Count, Page) - 1];

        // A job that is late is looked for soon, one that is very late ever more seldom.
        var least = Max(Max(Shortest, Min(guess * 0.06, LongestLate)), due * -0.1);
        return Min(Max(due + Max(Slack, guess * 0.02), least), Longest);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
