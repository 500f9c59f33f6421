namespace Masko.Client.Testing.Time.Tests;

/// <summary>What waits on a TimeProvider waits on this one.</summary>
public sealed class WaitingTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AlmostAMinute = AMinute - TimeSpan.FromMilliseconds(1);

    private readonly VirtualTime time = new();

    [Test]
    public async Task A_delay_ends_when_it_is_due()
    {
        var delay = Task.Delay(AMinute, time);

        time.Advance(AlmostAMinute);
        Assert.That(delay.IsCompleted, Is.False);

        time.Advance(TimeSpan.FromMilliseconds(1));
        await delay;
    }

    [Test]
    public void A_source_of_cancellation_cancels_when_it_is_due()
    {
        using var source = new CancellationTokenSource(AMinute, time);

        time.Advance(AlmostAMinute);
        Assert.That(source.IsCancellationRequested, Is.False);

        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(source.IsCancellationRequested, Is.True);
    }

    [Test]
    public void A_time_out_can_be_postponed_and_taken_back()
    {
        using var postponed = new CancellationTokenSource(AMinute, time);
        using var takenBack = new CancellationTokenSource(AMinute, time);

        postponed.CancelAfter(2 * AMinute);
        takenBack.CancelAfter(Timeout.InfiniteTimeSpan);
        time.Advance(AMinute);
        Assert.That(postponed.IsCancellationRequested, Is.False);
        time.Advance(AMinute);

        Assert.That(postponed.IsCancellationRequested, Is.True);
        Assert.That(takenBack.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task A_periodic_timer_ticks_at_every_period()
    {
        using var timer = new PeriodicTimer(AMinute, time);

        for (var tick = 1; tick <= 3; tick++)
        {
            var wait = timer.WaitForNextTickAsync();
            Assert.That(wait.IsCompleted, Is.False);
            time.Advance(AMinute);
            Assert.That(await wait, Is.True);
        }
    }

    [Test]
    public void A_wait_for_a_task_times_out_when_it_is_due()
    {
        var wait = new TaskCompletionSource().Task.WaitAsync(AMinute, time);

        time.Advance(AlmostAMinute);
        Assert.That(wait.IsCompleted, Is.False);

        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.ThrowsAsync<TimeoutException>(() => wait);
    }
}
