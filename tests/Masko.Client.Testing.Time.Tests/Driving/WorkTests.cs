namespace Masko.Client.Testing.Time.Tests;

/// <summary>How driven work runs, and how it ends.</summary>
public sealed class WorkTests
{
    private readonly VirtualTime time = new();
    private readonly DateTimeOffset start = new VirtualTime().GetUtcNow();

    [Test]
    public async Task A_day_of_jobs_that_sleep_for_hours_ends_at_the_end_of_the_day()
    {
        var ended = new List<(int Job, double Hours)>();

        await time.DriveAsync(() => Task.WhenAll(Enumerable.Range(1, 4).Select(JobAsync)));

        Assert.That(ended, Is.EqualTo([(1, 6d), (2, 12d), (3, 18d), (4, 24d)]));
        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddDays(1)));

        async Task JobAsync(int job)
        {
            for (var part = 0; part < 6; part++) await Task.Delay(TimeSpan.FromHours(job), time);
            ended.Add((job, (time.GetUtcNow() - start).TotalHours));
        }
    }

    [Test]
    public async Task The_clock_stands_still_while_work_runs()
    {
        using var timeOut = new CancellationTokenSource(TimeSpan.FromTicks(1), time);

        await time.DriveAsync(async () =>
        {
            for (var hop = 0; hop < 1_000; hop++) await Task.Yield();
            for (var turn = 0; turn < 1_000; turn++) Thread.SpinWait(10_000);
        });

        Assert.That(time.GetUtcNow(), Is.EqualTo(start));
        Assert.That(timeOut.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task The_clock_stands_where_the_work_ended_whatever_timers_are_left()
    {
        using var left = new PeriodicTimer(TimeSpan.FromHours(2), time);

        await time.DriveAsync(() => Task.Delay(TimeSpan.FromHours(3), time));

        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddHours(3)));
    }

    [Test]
    public async Task It_returns_the_result() =>
        Assert.That(await time.DriveAsync(() => AfterAnHourAsync("result")), Is.EqualTo("result"));

    [Test]
    public async Task Work_that_was_started_already_is_driven_too()
    {
        var result = AfterAnHourAsync("result");
        Task plain = AfterAnHourAsync("unseen");

        Assert.That(await time.DriveAsync(result), Is.EqualTo("result"));
        await time.DriveAsync(plain);

        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddHours(1)));
    }

    [Test]
    public void It_throws_the_very_exception_of_the_work()
    {
        var error = new NotSupportedException("as it was");

        Assert.That(Assert.ThrowsAsync<NotSupportedException>(() => time.DriveAsync(FailAsync)), Is.SameAs(error));
        Assert.That(Assert.ThrowsAsync<NotSupportedException>(() => time.DriveAsync(FailAsync())), Is.SameAs(error));
        Assert.That(Assert.ThrowsAsync<NotSupportedException>(() => time.DriveAsync(Task () => throw error)), Is.SameAs(error));

        async Task FailAsync()
        {
            await Task.Delay(TimeSpan.FromHours(1), time);
            throw error;
        }
    }

    [Test]
    public async Task Cancelled_work_leaves_a_cancelled_drive()
    {
        using var timeOut = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
        var drive = time.DriveAsync(() => Task.Delay(TimeSpan.FromHours(1), time, timeOut.Token));

        await ((Task)drive).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.That(drive.IsCanceled, Is.True);
        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddSeconds(1)));
    }

    [Test]
    public async Task Work_sees_the_thread_pool_and_no_synchronization_context_of_the_test()
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new());
        var drive = time.DriveAsync(async () =>
        {
            AssertOnPool();
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            AssertOnPool();
        });
        SynchronizationContext.SetSynchronizationContext(context);

        await drive;

        static void AssertOnPool()
        {
            Assert.That(SynchronizationContext.Current, Is.Null);
            Assert.That(TaskScheduler.Current, Is.SameAs(TaskScheduler.Default));
            Assert.That(Thread.CurrentThread.IsThreadPoolThread, Is.True);
        }
    }

    [Test]
    public async Task Timers_that_are_due_together_fire_in_the_order_of_their_creation()
    {
        var fired = new List<int>();
        var timers = Enumerable.Range(0, 100)
            .Select(number => time.CreateTimer(_ => fired.Add(number), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan)).ToList();

        await time.DriveAsync(() => Task.Delay(TimeSpan.FromSeconds(2), time));

        Assert.That(fired, Is.EqualTo(Enumerable.Range(0, timers.Count)));
    }

    [Test]
    public async Task Work_may_advance_the_clock_by_hand()
    {
        await time.DriveAsync(async () =>
        {
            var delay = Task.Delay(TimeSpan.FromHours(1), time);
            time.Advance(TimeSpan.FromHours(2));
            await delay;
            await Task.Delay(TimeSpan.FromHours(1), time);
        });

        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddHours(3)));
    }

    [Test]
    public async Task Two_drives_share_a_clock()
    {
        var conversations = new[] { new Conversation(time), new Conversation(time) };

        await Task.WhenAll(conversations.Select(conversation => time.DriveAsync(() => conversation.RunAsync(exchanges: 1_000))));

        Assert.That(conversations.Select(conversation => conversation.TimedOut), Is.All.Zero);
        Assert.That(conversations.Select(conversation => conversation.Answered), Is.All.EqualTo(1_000));
    }

    [Test]
    public async Task A_drive_may_be_part_of_driven_work()
    {
        var result = await time.DriveAsync(async () =>
        {
            await Task.Delay(TimeSpan.FromHours(1), time);
            return await time.DriveAsync(() => AfterAnHourAsync("inner"));
        });

        Assert.That(result, Is.EqualTo("inner"));
        Assert.That(time.GetUtcNow(), Is.EqualTo(start.AddHours(2)));
    }

    [Test]
    public async Task A_thread_of_the_pool_may_block_until_its_drive_has_ended()
    {
        await Task.Yield();
        Assume.That(Thread.CurrentThread.IsThreadPoolThread);

        Assert.ThrowsAsync<TimeoutException>(async () => await time.DriveAsync(NeverAsync));
        Assert.ThrowsAsync<TimeoutException>(() => time.DriveAsync(async () =>
        {
            await Task.Yield();
            Assert.ThrowsAsync<TimeoutException>(() => time.DriveAsync(NeverAsync));
            await NeverAsync();
        }));

        Task NeverAsync() => new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromHours(1), time);
    }

    private async Task<string> AfterAnHourAsync(string result)
    {
        await Task.Delay(TimeSpan.FromHours(1), time);
        return result;
    }
}
