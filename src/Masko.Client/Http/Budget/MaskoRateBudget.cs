using System.Threading.RateLimiting;
using Masko.Client.Http;

namespace Masko.Client;

/// <summary>
/// The requests that a key may make, for all calls that share it. Whoever asks too early waits, in order, and single calls before runs of many. Give one to
/// several clients of the same key by <see cref="ServiceClientOptions.RateLimiter"/>.
/// </summary>
/// <remarks>It counts the last minute and hour at any moment, and follows what the service says of its own count.</remarks>
public sealed partial class MaskoRateBudget : RateLimiter
{
    // What leaves within a minute may arrive within a little less.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly TimeProvider time;
    private readonly RequestLog[] logs;
    private readonly RequestLog[] bulkLogs;
    private readonly ITimer timer;
    private readonly LinkedList<Waiter>[] lanes = [new(), new()];
    private long pausedUntil;
    private long saidUntil;
    private int saidLeft = int.MaxValue;
    private int refusals;
    private long granted;
    private long lastGrant;
    private bool disposed;

    /// <summary>A budget.</summary>
    /// <param name="options">How many requests; null for the defaults.</param>
    /// <param name="time">The clock; null for <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public MaskoRateBudget(MaskoRateBudgetOptions? options = null, TimeProvider? time = null)
    {
        options ??= new();
        this.time = time ?? TimeProvider.System;
        Check(options.PerMinute, MaskoRateBudgetOptions.MostPerMinute, nameof(options.PerMinute));
        Check(options.PerHour, MaskoRateBudgetOptions.MostPerHour, nameof(options.PerHour));
        logs = [.. Log(options.PerMinute, TimeSpan.FromMinutes(1)), .. Log(options.PerHour, TimeSpan.FromHours(1))];
        bulkLogs = [.. Log(BulkShare(options.PerMinute), TimeSpan.FromMinutes(1)), .. Log(BulkShare(options.PerHour), TimeSpan.FromHours(1))];
        lastGrant = pausedUntil = saidUntil = Now;
        timer = this.time.CreateTimer(static state => ((MaskoRateBudget)state!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long no request has been let through; null while some wait.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                return Waiting > 0 ? null : time.GetElapsedTime(lastGrant);
            }
        }
    }

    private long Now => time.GetTimestamp();

    private int Waiting => lanes[0].Count + lanes[1].Count;

    /// <inheritdoc />
    public override RateLimiterStatistics GetStatistics()
    {
        lock (gate)
        {
            var now = Now;
            return new()
            {
                CurrentAvailablePermits = pausedUntil > now ? 0 : logs.Select(log => log.Left(now)).DefaultIfEmpty(int.MaxValue).Min(),
                CurrentQueuedCount = Waiting,
                TotalSuccessfulLeases = granted,
            };
        }
    }

    /// <summary>A permit for one lane; it waits until there is one.</summary>
    internal ValueTask<RateLimitLease> AcquireAsync(BudgetLane lane, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var now = Now;
            if (IsFirst(lane) && FreeAt(lane, now) <= now)
            {
                Grant(lane, now);
                return new(Permit.Instance);
            }

            waiter = new Waiter(this, lane);
            waiter.Place = lanes[(int)lane].AddLast(waiter);
            Rearm(now);
        }

        return new(waiter.WaitAsync(cancellationToken));
    }

    /// <summary>Takes a permit for one lane, if nobody has to wait.</summary>
    internal bool TryAcquire(BudgetLane lane)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var now = Now;
            if (!IsFirst(lane) || FreeAt(lane, now) > now)
            {
                return false;
            }

            Grant(lane, now);
            return true;
        }
    }

    /// <summary>How long a lane's next request would wait, were it the first in line.</summary>
    internal TimeSpan WaitOf(BudgetLane lane)
    {
        lock (gate)
        {
            var now = Now;
            return Span(FreeAt(lane, now) - now);
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        One(permitCount);
        return AcquireAsync(BudgetLane.Single, cancellationToken);
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        One(permitCount);
        return TryAcquire(BudgetLane.Single) ? Permit.Instance : Permit.None;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        List<Waiter> left = [];
        lock (gate)
        {
            disposed = true;
            foreach (var lane in lanes)
            {
                left.AddRange(lane);
                lane.Clear();
            }
        }

        timer.Dispose();
        left.ForEach(static waiter => waiter.TrySetException(new ObjectDisposedException(nameof(MaskoRateBudget))));
    }

    private static void One(int permitCount)
    {
        if (permitCount != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "A request takes one permit.");
        }
    }

    // A tenth is kept from runs, and one request at least, of any limit that has two.
    private static int? BulkShare(int? limit) => limit is { } all and > 1 ? all - Math.Max(1, all / 10) : limit;

    private static void Check(int? limit, int most, string option)
    {
        if (limit is { } set && (set < 1 || set > most))
        {
            throw new ArgumentOutOfRangeException(
                option, set, FormattableString.Invariant($"MaskoRateBudgetOptions.{option} is {set}; it is from 1 to {most}, or null for no limit."));
        }
    }

    private IEnumerable<RequestLog> Log(int? limit, TimeSpan span) => limit is { } requests ? [new RequestLog(requests, Ticks(span + Margin))] : [];

    private bool IsFirst(BudgetLane lane) => lanes[(int)BudgetLane.Single].Count == 0 && (lane == BudgetLane.Single || lanes[(int)lane].Count == 0);

    private long FreeAt(BudgetLane lane, long now)
    {
        var free = pausedUntil;
        foreach (var log in logs)
        {
            free = Math.Max(free, log.FreeAt(now));
        }

        foreach (var log in lane == BudgetLane.Bulk ? bulkLogs : [])
        {
            free = Math.Max(free, log.FreeAt(now));
        }

        return saidUntil > now && saidLeft <= 0 ? Math.Max(free, saidUntil) : free;
    }

    private void Grant(BudgetLane lane, long now)
    {
        foreach (var log in logs)
        {
            log.Add(now);
        }

        foreach (var log in lane == BudgetLane.Bulk ? bulkLogs : [])
        {
            log.Add(now);
        }

        saidLeft -= saidUntil > now ? 1 : 0;
        granted++;
        lastGrant = now;
    }

    /// <summary>Lets through whoever may go, and sets the timer for the next.</summary>
    private void Pump()
    {
        lock (gate)
        {
            var now = Now;
            foreach (var lane in lanes)
            {
                while (lane.First is { } first && FreeAt(first.Value.Lane, now) <= now)
                {
                    lane.RemoveFirst();
                    if (first.Value.TrySetResult(Permit.Instance))
                    {
                        Grant(first.Value.Lane, now);
                    }
                }

                if (lane.Count > 0)
                {
                    break;
                }
            }

            Rearm(now);
        }
    }

    private void Rearm(long now)
    {
        var next = lanes[0].First ?? lanes[1].First;
        if (next is not null && !disposed)
        {
            // A timer may fire a little before its time; whole milliseconds, rounded up, do not.
            var wait = Math.Ceiling(Span(FreeAt(next.Value.Lane, now) - now).TotalMilliseconds);
            timer.Change(TimeSpan.FromMilliseconds(Math.Clamp(wait, 1, TimeSpan.FromHours(2).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }
    }

    private void Leave(Waiter waiter)
    {
        lock (gate)
        {
            if (waiter.Place is { List: { } list } place)
            {
                list.Remove(place);
            }
        }
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    private TimeSpan Span(long ticks) => ticks <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(ticks / (double)time.TimestampFrequency);
}
