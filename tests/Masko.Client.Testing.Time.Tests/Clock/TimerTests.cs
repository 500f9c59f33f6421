namespace Masko.Client.Testing.Time.Tests;

public sealed class TimerTests
{
    private readonly VirtualTime time = new();
    private readonly List<string> fired = [];

    [Test]
    public void Timers_fire_in_the_order_of_their_due_times()
    {
        Timer("late", due: 3);
        Timer("early", due: 1);
        Timer("between", due: 2);

        Advance(3);

        Assert.That(fired, Is.EqualTo(["early@1", "between@2", "late@3"]));
    }

    [Test]
    public void Timers_that_are_due_together_fire_in_the_order_of_their_creation()
    {
        var first = Timer("first", due: 9);
        Timer("second", due: 2);
        Timer("third", due: 2);
        first.Change(Seconds(2), Timeout.InfiniteTimeSpan);

        Advance(2);

        Assert.That(fired, Is.EqualTo(["first@2", "second@2", "third@2"]));
    }

    [Test]
    public void A_timer_does_not_fire_before_it_is_due()
    {
        Timer("timer", due: 2);

        time.Advance(Seconds(2) - TimeSpan.FromTicks(1));
        Assert.That(fired, Is.Empty);

        time.Advance(TimeSpan.FromTicks(1));
        Assert.That(fired, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_period_repeats_from_due_time_to_due_time()
    {
        Timer("beat", due: 1, period: 2);
        Timer("other", due: 3);

        Advance(6);

        Assert.That(fired, Is.EqualTo(["beat@1", "beat@3", "other@3", "beat@5"]));
    }

    [Test]
    public void A_timer_without_a_period_fires_once()
    {
        using var never = time.CreateTimer(Note, "never", Timeout.InfiniteTimeSpan, Seconds(1));
        using var once = time.CreateTimer(Note, "once", Seconds(1), Timeout.InfiniteTimeSpan);
        using var also = time.CreateTimer(Note, "also", Seconds(1), TimeSpan.Zero);

        Advance(10);

        Assert.That(fired, Is.EqualTo(["once@1", "also@1"]));
    }

    [Test]
    public void A_change_counts_from_now()
    {
        var timer = Timer("timer", due: 3);
        Advance(2);

        Assert.That(timer.Change(Seconds(4), Seconds(1)), Is.True);
        Advance(5);

        Assert.That(fired, Is.EqualTo(["timer@6", "timer@7"]));
    }

    [Test]
    public void A_change_stops_a_timer_and_sets_one_that_has_fired()
    {
        var stopped = Timer("stopped", due: 1, period: 1);
        var again = Timer("again", due: 1);
        Advance(1);

        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        again.Change(Seconds(1), Timeout.InfiniteTimeSpan);
        Advance(9);

        Assert.That(fired, Is.EqualTo(["stopped@1", "again@1", "again@2"]));
    }

    [Test]
    public void A_disposed_timer_neither_fires_nor_changes()
    {
        var timer = Timer("timer", due: 1);

        timer.Dispose();
        timer.Dispose();

        Assert.That(timer.Change(Seconds(1), Seconds(1)), Is.False);
        Advance(9);
        Assert.That(fired, Is.Empty);
    }

    [Test]
    public void A_timer_that_another_one_disposes_at_the_same_moment_does_not_fire()
    {
        ITimer? second = null;
        using var first = time.CreateTimer(_ => second!.Dispose(), null, Seconds(1), Timeout.InfiniteTimeSpan);
        second = Timer("second", due: 1);

        Advance(1);

        Assert.That(fired, Is.Empty);
    }

    [Test]
    public void A_timer_can_dispose_itself()
    {
        ITimer? timer = null;
        timer = time.CreateTimer(
            name =>
            {
                Note(name);
                timer!.Dispose();
            },
            "timer", Seconds(1), Seconds(1));

        Advance(9);

        Assert.That(fired, Is.EqualTo(["timer@1"]));
    }

    [Test]
    public void A_timer_made_in_a_callback_fires_in_the_same_advance_if_it_is_due_by_then()
    {
        using var first = time.CreateTimer(
            _ =>
            {
                Timer("soon", due: 1);
                Timer("later", due: 5);
            },
            null, Seconds(1), Timeout.InfiniteTimeSpan);
        Timer("last", due: 3);

        Advance(3);

        Assert.That(fired, Is.EqualTo(["soon@2", "last@3"]));
    }

    [Test]
    public void A_callback_holds_no_lock_of_the_clock()
    {
        DateTimeOffset read = default;
        using var timer = time.CreateTimer(
            _ =>
            {
                var other = new Thread(() =>
                {
                    Timer("made meanwhile", due: 1).Dispose();
                    read = time.GetUtcNow();
                });
                other.Start();
                other.Join();
            },
            null, Seconds(1), Timeout.InfiniteTimeSpan);

        Advance(5);

        Assert.That(read, Is.EqualTo(new VirtualTime().GetUtcNow().AddSeconds(1)));
    }

    [Test]
    public void A_callback_may_advance_the_clock()
    {
        using var first = time.CreateTimer(_ => Advance(4), null, Seconds(1), Timeout.InfiniteTimeSpan);
        Timer("second", due: 3);

        Advance(2);

        Assert.That(fired, Is.EqualTo(["second@3"]));
        Assert.That(time.GetUtcNow(), Is.EqualTo(new VirtualTime().GetUtcNow().AddSeconds(5)));
    }

    [Test]
    public void What_a_callback_throws_comes_out_of_the_advance_and_the_clock_stands_there()
    {
        using var broken = time.CreateTimer(_ => throw new NotSupportedException(), null, Seconds(1), Timeout.InfiniteTimeSpan);
        Timer("next", due: 2);

        Assert.Throws<NotSupportedException>(() => Advance(3));
        Assert.That(time.GetUtcNow(), Is.EqualTo(new VirtualTime().GetUtcNow().AddSeconds(1)));

        Advance(2);
        Assert.That(fired, Is.EqualTo(["next@2"]));
    }

    [Test]
    public void A_callback_sees_the_async_locals_of_who_made_the_timer()
    {
        var local = new AsyncLocal<string?> { Value = "maker" };
        string? seen = null;
        using var timer = time.CreateTimer(_ => seen = local.Value, null, Seconds(1), Timeout.InfiniteTimeSpan);
        local.Value = "mover";

        Advance(1);

        Assert.That(seen, Is.EqualTo("maker"));
        Assert.That(local.Value, Is.EqualTo("mover"));
    }

    [Test]
    public async Task A_due_time_of_zero_fires_at_once_on_the_thread_pool()
    {
        var onPool = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

        using var timer = time.CreateTimer(
            _ => onPool.SetResult(Thread.CurrentThread.IsThreadPoolThread), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.That(await onPool.Task, Is.True);
        Assert.That(time.GetUtcNow(), Is.EqualTo(new VirtualTime().GetUtcNow()));
    }

    [Test]
    public async Task A_change_to_zero_fires_at_once_and_once_only()
    {
        var calls = 0;
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = time.CreateTimer(
            _ =>
            {
                Interlocked.Increment(ref calls);
                called.TrySetResult();
            },
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        Advance(1);
        await called.Task;
        Advance(1);

        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public async Task An_async_dispose_ends_when_the_callback_has()
    {
        using var started = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var timer = time.CreateTimer(
            _ =>
            {
                started.Set();
                mayEnd.Wait();
            },
            null, Seconds(1), Timeout.InfiniteTimeSpan);
        var mover = new Thread(() => Advance(1));
        mover.Start();
        started.Wait();

        var disposal = timer.DisposeAsync().AsTask();
        Assert.That(disposal.IsCompleted, Is.False);
        mayEnd.Set();
        await disposal;
        mover.Join();

        Assert.That(timer.DisposeAsync().IsCompleted, Is.True);
    }

    [TestCase(-2)]
    [TestCase(-0.5)]
    [TestCase(4_294_967_295d)]
    public void What_a_timer_of_the_system_refuses_is_refused(double milliseconds)
    {
        var wrong = TimeSpan.FromMilliseconds(milliseconds);
        using var timer = Timer("timer", due: 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => time.CreateTimer(Note, null, wrong, Seconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => time.CreateTimer(Note, null, Seconds(1), wrong));
        Assert.Throws<ArgumentOutOfRangeException>(() => timer.Change(wrong, Seconds(1)));
        Assert.Throws<ArgumentNullException>(() => time.CreateTimer(null!, null, Seconds(1), Seconds(1)));
    }

    [Test]
    public void A_hundred_thousand_timers_fire_in_order()
    {
        var random = new Random(7);
        var moments = new List<DateTimeOffset>();
        for (var timer = 0; timer < 100_000; timer++)
        {
            var due = TimeSpan.FromMilliseconds(random.Next(1, 50_000));
            time.CreateTimer(_ => moments.Add(time.GetUtcNow()), null, due, Timeout.InfiniteTimeSpan);
        }

        Advance(50);

        Assert.That(moments, Has.Count.EqualTo(100_000));
        Assert.That(moments, Is.Ordered);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private void Advance(double seconds) => time.Advance(Seconds(seconds));

    private ITimer Timer(string name, double due, double period = 0) => time.CreateTimer(Note, name, Seconds(due), Seconds(period));

    private void Note(object? name) => fired.Add($"{name}@{(time.GetUtcNow() - new VirtualTime().GetUtcNow()).TotalSeconds}");
}
