namespace Masko.Client.Testing.Time.Tests;

/// <summary>When a drive ends before its work.</summary>
public sealed class GivingUpTests
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private readonly VirtualTime time = new()
    {
        Patience = new() { WhenIdle = TimeSpan.FromMilliseconds(50), WhenStuck = TimeSpan.FromMilliseconds(50) },
    };

    private readonly DateTimeOffset start = new VirtualTime().GetUtcNow();

    [Test]
    public void A_limit_that_is_reached_says_what_is_pending()
    {
        using var heart = new PeriodicTimer(AnHour, time);
        using var timeOut = new CancellationTokenSource(2 * AnHour, time);

        var error = Assert.ThrowsAsync<InvalidOperationException>(() => time.DriveAsync(NeverAsync, limit: 1.5 * AnHour))!;

        Assert.That(error.Message, Does.Contain("has not ended by 2026-01-01T01:30:00.0000000Z, the limit of the drive"));
        Assert.That(error.Message, Does.Contain("stands at 2026-01-01T01:00:00.0000000Z"));
        Assert.That(error.Message, Does.Contain(
            "Pending: PeriodicTimer at 2026-01-01T02:00:00.0000000Z; CancellationTokenSource at 2026-01-01T02:00:00.0000000Z."));
    }

    [Test]
    public void A_message_names_the_first_timers_and_counts_the_others()
    {
        for (var timer = 0; timer < 12; timer++) time.CreateTimer(_ => { }, null, AnHour, Timeout.InfiniteTimeSpan);

        var error = Assert.ThrowsAsync<InvalidOperationException>(() => time.DriveAsync(NeverAsync, limit: TimeSpan.Zero))!;

        Assert.That(error.Message, Does.Contain("GivingUpTests at ").And.Contain("and 7 more."));
    }

    [Test]
    public async Task Work_may_take_its_limit() =>
        await time.DriveAsync(() => Task.Delay(AnHour, time), limit: AnHour);

    [Test]
    public void Without_a_limit_given_it_is_365_days()
    {
        using var heart = new PeriodicTimer(TimeSpan.FromDays(1), time);

        Assert.ThrowsAsync<InvalidOperationException>(() => time.DriveAsync(NeverAsync));

        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddDays(365)));
    }

    [Test]
    public async Task An_infinite_limit_is_none()
    {
        await time.DriveAsync(
            async () =>
            {
                for (var month = 0; month < 24; month++) await Task.Delay(TimeSpan.FromDays(30), time);
            },
            Timeout.InfiniteTimeSpan);

        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddDays(720)));
    }

    [Test]
    public void Work_that_waits_for_nothing_that_comes_is_a_deadlock()
    {
        var error = Assert.ThrowsAsync<InvalidOperationException>(() => time.DriveAsync(async () =>
        {
            await Task.Delay(AnHour, time);
            await NeverAsync();
        }))!;

        Assert.That(error.Message, Does.Contain("nothing can run and no timer is pending"));
        Assert.That(error.Message, Does.Contain("stands at 2026-01-01T01:00:00.0000000Z"));
    }

    [Test]
    public async Task Work_may_wait_for_something_real_for_a_while()
    {
        var patient = new VirtualTime();
        var real = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = TimeProvider.System.CreateTimer(
            _ => real.SetResult(), null, TimeSpan.FromMilliseconds(100), Timeout.InfiniteTimeSpan);

        await patient.DriveAsync(() => real.Task);

        Assert.That(patient.GetUtcNow(), Is.EqualTo(start));
    }

    [Test]
    public void Work_that_blocks_a_thread_of_the_pool_is_told_why_time_stands_still()
    {
        using var never = new ManualResetEventSlim();
        using var timeOut = new CancellationTokenSource(AnHour, time);

        var error = Assert.ThrowsAsync<InvalidOperationException>(() => time.DriveAsync(() =>
        {
            never.Wait();
            return Task.CompletedTask;
        }))!;
        never.Set();

        Assert.That(error.Message, Does.Contain("thread pool that are busy: 1;").And.Contain("Does the work block one"));
        Assert.That(error.Message, Does.Contain("Pending: CancellationTokenSource"));
        Assert.That(time.GetUtcNow(), Is.EqualTo(start));
    }

    [Test]
    public async Task A_cancel_ends_the_drive_and_stops_the_clock()
    {
        using var cancel = new CancellationTokenSource(10 * AnHour, time);
        using var heart = new PeriodicTimer(AnHour, time);
        var work = NeverAsync();

        var error = Assert.CatchAsync<OperationCanceledException>(() => time.DriveAsync(work, cancellationToken: cancel.Token))!;

        Assert.That(error.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(error.Message, Does.Contain("cancelled before its work had ended"));
        Assert.That(work.IsCompleted, Is.False);
        await Task.Yield();
        Assert.That(time.GetUtcNow(), Is.EqualTo(start + (10 * AnHour)));
    }

    [Test]
    public void A_token_that_is_cancelled_already_starts_nothing()
    {
        var started = false;

        Assert.CatchAsync<OperationCanceledException>(() => time.DriveAsync(
            () =>
            {
                started = true;
                return NeverAsync();
            },
            cancellationToken: new(canceled: true)));

        Assert.That(started, Is.False);
    }

    [Test]
    public void What_the_callback_of_a_timer_throws_fails_the_drive()
    {
        var error = new NotSupportedException();
        using var timer = time.CreateTimer(_ => throw error, null, AnHour, Timeout.InfiniteTimeSpan);

        Assert.That(Assert.ThrowsAsync<NotSupportedException>(() => time.DriveAsync(NeverAsync)), Is.SameAs(error));
        Assert.That(time.GetUtcNow(), Is.EqualTo(start + AnHour));
    }

    [Test]
    public void What_cannot_be_driven_is_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => time.DriveAsync((Func<Task>)null!));
        Assert.Throws<ArgumentNullException>(() => time.DriveAsync((Func<Task<int>>)null!));
        Assert.Throws<ArgumentNullException>(() => time.DriveAsync((Task)null!));
        Assert.Throws<ArgumentNullException>(() => time.DriveAsync((Task<int>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => time.DriveAsync(NeverAsync, TimeSpan.FromTicks(-1)));
    }

    private static Task NeverAsync() => new TaskCompletionSource().Task;
}
