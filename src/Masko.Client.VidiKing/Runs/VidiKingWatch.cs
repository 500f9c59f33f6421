using Masko.Client.Http;
using Masko.Client.Jobs;

namespace Masko.Client.VidiKing;

/// <summary>Waits for bulk jobs: asks when a job of its kind should have ended, seldom otherwise, and at once when a webhook has told of it.</summary>
internal sealed class VidiKingWatch(IVidiKingImagesApi api, TimeProvider time)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestBlind = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShortestLate = TimeSpan.FromSeconds(2);

    private readonly JobSignals<VidiKingEvent> signals = new(time);
    private readonly Durations durations = new();

    public void Receive(VidiKingEvent received)
    {
        if (received.Data is { Id.Length: > 0 } job)
        {
            signals.Receive(job.Id, received);
        }
    }

    /// <summary>Waits for the end of a job, good or bad.</summary>
    /// <param name="job">The job.</param>
    /// <param name="kind">What it does, so that its duration can be guessed from others of the kind; empty when nobody said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<VidiKingJob> WaitAsync(string job, string kind, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var trouble = new Trouble();
        var pause = Guess(kind) ?? FirstLook;
        while (true)
        {
            var received = await signals.NextAsync(job, pause, cancellationToken).ConfigureAwait(false);
            if (received is { Data: { Images.Count: > 0, Status.IsEnd: true } ended })
            {
                return ended;
            }

            try
            {
                var seen = await api.GetBulkAsync(job, Call(), cancellationToken).ConfigureAwait(false);
                trouble.IsOver();
                if (seen.Status.IsEnd)
                {
                    Learn(kind, seen, start);
                    return seen with { Id = seen.Id.Length > 0 ? seen.Id : job };
                }

                pause = Next(kind, time.GetElapsedTime(start));
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested && trouble.OutlivesOfJob(failure))
            {
                pause = trouble.Next(failure);
            }
        }
    }

    private TimeSpan? Guess(string kind) => durations.Guess(kind) is { } guess ? guess + Slack(guess) : null;

    private void Learn(string kind, VidiKingJob job, long start) =>
        durations.Add(kind, job is { CreatedAt: { } from, CompletedAt: { } to } ? to - from : time.GetElapsedTime(start));

    /// <summary>A job of which nothing is known is looked for ever more seldom; a late one soon, and then more seldom too.</summary>
    private TimeSpan Next(string kind, TimeSpan elapsed)
    {
        if (Guess(kind) is not { } guess)
        {
            return Min(elapsed * 2, LongestBlind);
        }

        return elapsed < guess ? guess - elapsed : Min(Max(ShortestLate, (elapsed - guess) * 2), LongestBlind);
    }

    private static TimeSpan Slack(TimeSpan guess) => TimeSpan.FromMilliseconds(100) + (guess * 0.02);

    private static CallOptions Call() => new() { Timeout = Timeout.InfiniteTimeSpan, Lane = BudgetLane.Bulk, IsPatient = true };

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
