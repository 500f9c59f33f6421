using System.Collections.Concurrent;
using Masko.Client.Http;
using Masko.Client.Jobs;

namespace Masko.Client.VidiKing;

/// <summary>
/// The jobs that may be under way at once, for all runs of a client: the service counts them by the key. It may count one more that nobody here knows, because the
/// answer to its submit was lost or another program started it; then it refuses, and its place is waited for.
/// </summary>
/// <param name="count">How many there are.</param>
/// <param name="longest">How long a place is waited for while no known job holds one.</param>
/// <param name="time">The clock.</param>
internal sealed class JobSlots(int count, TimeSpan longest, TimeProvider time)
{
    /// <summary>Refusals so far apart have nothing to do with one another.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim free = new(count);
    private readonly SemaphoreSlim askers = new(1);
    private readonly ConcurrentDictionary<string, bool> taken = new(StringComparer.Ordinal);
    private TaskCompletionSource left = NewSignal();
    private (long Since, long Last)? refusals;

    /// <summary>Starts a job when there is room for it; it keeps its place until <see cref="Leave"/>.</summary>
    /// <param name="start">Starts it.</param>
    /// <param name="call">The call that does. A refusal of it is nobody else's.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    public async Task<VidiKingJob> EnterAsync(Func<Task<VidiKingJob>> start, CallOptions call, CancellationToken cancellationToken)
    {
        call.OwnsRefusals = true;
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        var isUnderWay = false;
        try
        {
            var job = await StartAsync(start, cancellationToken).ConfigureAwait(false);
            isUnderWay = job.Id.Length > 0 && taken.TryAdd(job.Id, true);
            return job;
        }
        finally
        {
            if (!isUnderWay)
            {
                free.Release();
            }
        }
    }

    /// <summary>The job has ended, or nobody waits for it any more. One that never entered changes nothing.</summary>
    public void Leave(string job)
    {
        if (taken.TryRemove(job, out _))
        {
            free.Release();
            Interlocked.Exchange(ref left, NewSignal()).TrySetResult();
        }
    }

    private async Task<VidiKingJob> StartAsync(Func<Task<VidiKingJob>> start, CancellationToken cancellationToken)
    {
        try
        {
            return await start().ConfigureAwait(false);
        }
        catch (RateLimitedException refused) when (!refused.IsLocal)
        {
            // Those that were refused come again one after the other: one answer is news for all.
            await askers.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await ComeAgainAsync(start, refused, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                askers.Release();
            }
        }
    }

    private async Task<VidiKingJob> ComeAgainAsync(Func<Task<VidiKingJob>> start, RateLimitedException refused, CancellationToken cancellationToken)
    {
        var trouble = new Trouble();
        var hope = Hope();
        while (true)
        {
            await PauseAsync(Shorter(trouble.Next(refused)), cancellationToken).ConfigureAwait(false);
            try
            {
                var job = await start().ConfigureAwait(false);
                refusals = null;
                return job;
            }
            catch (RateLimitedException again) when (!again.IsLocal)
            {
                refused = hope ? again : throw Hopeless(again);
                hope = Hope();
            }
        }
    }

    /// <summary>Takes down a refusal. While a job of ours runs there is hope: its end makes room. Otherwise it lasts a while, for all that are refused together.</summary>
    private bool Hope()
    {
        var now = time.GetTimestamp();
        var isNew = refusals is not { } before || !taken.IsEmpty || time.GetElapsedTime(before.Last, now) > Apart;
        var since = isNew ? now : refusals!.Value.Since;
        refusals = (since, now);
        return longest == Timeout.InfiniteTimeSpan || time.GetElapsedTime(since, now) < longest;
    }

    /// <summary>An advised wait may be longer than a place is waited for at all.</summary>
    private TimeSpan Shorter(TimeSpan pause) => longest == Timeout.InfiniteTimeSpan || pause < longest ? pause : longest;

    /// <summary>Until the time is up, or a job of ours has left.</summary>
    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref left).Task.WaitAsync(pause, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
        }
    }

    private MaskoException Hopeless(RateLimitedException refused) => new(
        $"VidiKing has had no room for another job for {ErrorMessage.Seconds(longest)}, the limit of VidiKingClientOptions.PlaceTimeout, though no job that this client "
        + $"knows is under way: one whose submit was never answered, or another program's, may hold the places. Nothing was sent, and nothing charged. It said: {refused.Message}",
        refused)
    {
        CanRetry = true,
    };

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
