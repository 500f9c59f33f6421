namespace Masko.Client.Testing;

/// <summary>
/// A clock that stands still until a test moves it, by hand (<see cref="Advance"/>) or while work is driven
/// (<see cref="DriveAsync(Func{Task}, TimeSpan?, CancellationToken)"/>). It is exact to the tick of 100 ns and never reads the real time.
/// </summary>
/// <remarks>
/// <para>Everything that takes a <see cref="TimeProvider"/> works on it: <c>Task.Delay</c>, <c>Task.WaitAsync</c>,
/// <see cref="PeriodicTimer"/>, <see cref="CancellationTokenSource"/>. It can be used by any number of threads.</para>
/// <para>Timers fire in the order of their due time, and of their creation where that is the same, one after the other; the clock reads
/// the due time while a callback runs, and a period counts from due time to due time. A timer with a due time of zero needs no move of the
/// clock: it fires at once, on the thread pool, as a timer of the system does.</para>
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly TimerQueue timers;

    /// <summary>A clock that stands at 2026-01-01T00:00:00Z.</summary>
    public VirtualTime() : this(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that stands at a given moment.</summary>
    /// <param name="start">The moment. Its offset is only read: the clock shows UTC.</param>
    public VirtualTime(DateTimeOffset start)
    {
        timers = new(start);
        ThreadPoolWatch.Prepare();
    }

    /// <summary>UTC.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>10,000,000 a second: a timestamp counts ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long a drive waits, in real time, before it gives up.</summary>
    internal DrivePatience Patience { get; init; } = new();

    /// <summary>The moment the clock stands at.</summary>
    /// <returns>The moment, in UTC.</returns>
    public override DateTimeOffset GetUtcNow() => new(timers.Now, TimeSpan.Zero);

    /// <summary>The moment the clock stands at, as a timestamp.</summary>
    /// <returns>Ticks of 100 ns.</returns>
    public override long GetTimestamp() => timers.Now;

    /// <summary>Makes a timer that fires when the clock is moved to its due time.</summary>
    /// <param name="callback">
    /// What to call: on the thread that calls <see cref="Advance"/>, or on the thread pool while work is driven or if the due time is
    /// zero. No lock is held meanwhile.
    /// </param>
    /// <param name="state">What to pass to <paramref name="callback"/>.</param>
    /// <param name="dueTime">
    /// From now to the first call: zero (at once) to 4,294,967,294 ms, or <see cref="Timeout.InfiniteTimeSpan"/> (never).
    /// </param>
    /// <param name="period">
    /// From a call to the next one, up to 4,294,967,294 ms; zero and <see cref="Timeout.InfiniteTimeSpan"/> make a timer that fires once.
    /// </param>
    /// <returns>
    /// The timer. <see cref="ITimer.Change"/> is false once it has been disposed; <see cref="IAsyncDisposable.DisposeAsync"/> ends when no
    /// callback of it runs any more.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The due time or the period is out of the range of a timer of the system.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = timers.Create(callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves the clock by hand, and runs what becomes due on the way on the calling thread, also timers that are made on the way.
    /// What a callback throws comes out of here; the clock then stands where that timer was due.
    /// </summary>
    /// <param name="by">How far: zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The clock does not go back, and not past the year 9999.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var from = timers.Now;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by.Ticks, DateTime.MaxValue.Ticks - from, nameof(by));
        timers.Fire(upTo: from + by.Ticks);
        timers.MoveTo(from + by.Ticks);
    }

    /// <summary>
    /// Runs work and moves the clock from timer to timer until the work has ended, but only while nothing can run: a day of waiting takes
    /// moments, and no time-out fires because the machine was slow.
    /// </summary>
    /// <remarks>
    /// <para>The work runs on the thread pool, without a <see cref="SynchronizationContext"/>. The clock moves when the thread pool of the
    /// whole process is idle: nothing queued, nothing running. So it stands still while anything else runs in the process, and tests
    /// that drive belong into an assembly of their own that does not run in parallel.</para>
    /// <para>What is under way outside the thread pool is not seen: real sockets, timers of the system, threads of one's own, and what the
    /// caller does between this call and its await. Such work is for <see cref="Advance"/>.</para>
    /// <para>Workers of the thread pool that were busy when the first <see cref="VirtualTime"/> of the process was made, and that stay so,
    /// are taken for the test host's: that of VSTest blocks one for as long as it lives.</para>
    /// <para>Work must not block a thread (<c>Task.Wait</c>, <c>Assert.ThrowsAsync</c> of NUnit): a worker that waits looks like one that
    /// works. Only to wait for a drive, also one within another, blocks nothing.</para>
    /// <para>Real time plays a part only where nothing moves: the drive fails after 10 s without anything to run and without a timer to
    /// wait for, and after 30 s in which the thread pool is busy and gets hardly anything done.</para>
    /// </remarks>
    /// <param name="work">The work.</param>
    /// <param name="limit">
    /// How far the clock may move before the work has ended: 365 days unless given; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </param>
    /// <param name="cancellationToken">Ends the drive. The work goes on without it, on a clock that stands.</param>
    /// <returns>A task that ends as the work does, with its very exception if it fails.</returns>
    /// <exception cref="InvalidOperationException">
    /// The limit was reached, or nothing moves any more; the message says where the clock stands and what is pending.
    /// Or what a timer's callback threw.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the work.</exception>
    public Task DriveAsync(Func<Task> work, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var last = LastMoment(limit);
        return DriveToEndAsync(Task.Run(work, cancellationToken), last, cancellationToken);
    }

    /// <inheritdoc cref="DriveAsync(Func{Task}, TimeSpan?, CancellationToken)"/>
    /// <typeparam name="T">What the work results in.</typeparam>
    /// <returns>A task that ends as the work does, with its result, or with its very exception.</returns>
    public Task<T> DriveAsync<T>(Func<Task<T>> work, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var last = LastMoment(limit);
        return DriveToEndAsync(Task.Run(work, cancellationToken), last, cancellationToken);
    }

    /// <summary>
    /// Moves the clock from timer to timer until work that has been started has ended, but only while nothing can run. It is driven as by
    /// <see cref="DriveAsync(Func{Task}, TimeSpan?, CancellationToken)"/>, except that it runs where its starter put it.
    /// </summary>
    /// <inheritdoc cref="DriveAsync(Func{Task}, TimeSpan?, CancellationToken)" path="/*[not(self::summary)]"/>
    public Task DriveAsync(Task work, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return DriveToEndAsync(work, LastMoment(limit), cancellationToken);
    }

    /// <inheritdoc cref="DriveAsync(Task, TimeSpan?, CancellationToken)"/>
    /// <typeparam name="T">What the work results in.</typeparam>
    /// <returns>A task that ends as the work does, with its result, or with its very exception.</returns>
    public Task<T> DriveAsync<T>(Task<T> work, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return DriveToEndAsync(work, LastMoment(limit), cancellationToken);
    }

    private async Task DriveToEndAsync(Task work, long lastMoment, CancellationToken cancellationToken)
    {
        await Drive.Start(work, timers, lastMoment, Patience, cancellationToken).ConfigureAwait(false);
        await work.ConfigureAwait(false);
    }

    private async Task<T> DriveToEndAsync<T>(Task<T> work, long lastMoment, CancellationToken cancellationToken)
    {
        await Drive.Start(work, timers, lastMoment, Patience, cancellationToken).ConfigureAwait(false);
        return await work.ConfigureAwait(false);
    }

    private long LastMoment(TimeSpan? limit)
    {
        if (limit == Timeout.InfiniteTimeSpan) return long.MaxValue;
        var span = limit ?? TimeSpan.FromDays(365);
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero, nameof(limit));
        var now = timers.Now;
        return now + Math.Min(span.Ticks, DateTime.MaxValue.Ticks - now);
    }
}
