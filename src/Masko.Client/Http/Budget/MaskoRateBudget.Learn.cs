using Masko.Client.Http;

namespace Masko.Client;

/// <content>What the service says of its own count is followed: another process may use the same key.</content>
public sealed partial class MaskoRateBudget
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestOwnPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>A 429: nothing more leaves for the advised time, or, without advice, for one that doubles with each.</summary>
    /// <param name="said">What came with it.</param>
    /// <param name="isSure">Whether it was about the number of requests. With advice it is heeded in any case.</param>
    internal void LearnRefusal(RateLimit said, bool isSure = true)
    {
        lock (gate)
        {
            if (Advice(said) is { } advised)
            {
                Pause(advised);
            }
            else if (isSure && pausedUntil <= Now)
            {
                // Requests that left together are refused together, which is one refusal.
                refusals = Math.Min(refusals + 1, 16);
                Pause(TimeSpan.FromSeconds(Math.Min(FirstPause.TotalSeconds * (1 << (refusals - 1)), LongestOwnPause.TotalSeconds)));
            }
        }
    }

    /// <summary>Any other answer that says nothing of a count: the refusals are over.</summary>
    internal void Learn()
    {
        if (Volatile.Read(ref refusals) > 0)
        {
            Learn(new RateLimit());
        }
    }

    /// <summary>What came with any other answer.</summary>
    internal void Learn(RateLimit said)
    {
        lock (gate)
        {
            refusals = 0;
            if (said.Remaining is not { } left || said.Reset is not { } reset || reset - time.GetUtcNow() is not { Ticks: > 0 } until)
            {
                return;
            }

            var now = Now;
            var end = now + Ticks(until < LongestPause ? until : LongestPause);
            saidLeft = saidUntil > now ? Math.Min(saidLeft, left) : left;
            saidUntil = Math.Max(saidUntil, end);
        }
    }

    private TimeSpan? Advice(RateLimit said) =>
        said.RetryAfter is { } after && after >= RepeatRules.ShortestAdvice ? after
        : said.Reset is { } reset && reset - time.GetUtcNow() is var until && until >= RepeatRules.ShortestAdvice ? until
        : null;

    private void Pause(TimeSpan pause)
    {
        var now = Now;
        pausedUntil = Math.Max(pausedUntil, now + Ticks(pause < LongestPause ? pause : LongestPause));
        Rearm(now);
    }
}
