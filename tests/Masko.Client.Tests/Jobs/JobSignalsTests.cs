using Masko.Client.Jobs;

namespace Masko.Client.Tests.Jobs;

public sealed class JobSignalsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly ManualTime time = new();

    [Test]
    public async Task An_event_that_comes_before_the_wait_ends_it_once()
    {
        var signals = new JobSignals<string>(time);
        signals.Receive("a", "done");

        Assert.That(await signals.NextAsync("a", Long, default), Is.EqualTo("done"));
        Assert.That(signals.Take("a"), Is.Null);
    }

    [Test]
    public async Task The_newest_event_of_a_job_is_kept()
    {
        var signals = new JobSignals<string>(time);
        signals.Receive("a", "half");
        signals.Receive("a", "done");

        Assert.That(await signals.NextAsync("a", Long, default), Is.EqualTo("done"));
    }

    [Test]
    public async Task An_event_ends_all_waits_for_its_job_and_those_of_no_other()
    {
        var signals = new JobSignals<string>(time);
        Task<string?>[] waits = [.. new[] { "a", "a", "b" }.Select(job => signals.NextAsync(job, Long, default))];

        signals.Receive("a", "done");

        Assert.That(await Task.WhenAll(waits[0], waits[1]), Is.EqualTo(["done", "done"]));
        Assert.That(waits[2].IsCompleted, Is.False);
        Assert.That(signals.Take("a"), Is.Null);
    }

    [Test]
    public async Task One_wait_that_is_left_takes_nothing_from_another_and_an_event_after_the_last_is_kept()
    {
        var signals = new JobSignals<string>(time);
        using var cancel = new CancellationTokenSource();
        var left = signals.NextAsync("a", Long, cancel.Token);
        var stays = signals.NextAsync("a", Long, default);

        await cancel.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => left);
        signals.Receive("a", "done");
        Assert.That(await stays, Is.EqualTo("done"));

        var late = signals.NextAsync("a", Long, default);
        time.Advance(Long);
        Assert.That(await late, Is.Null);
        signals.Receive("a", "again");
        Assert.That(signals.Take("a"), Is.EqualTo("again"));
    }

    [Test]
    public void The_bound_counts_events_that_can_still_be_taken()
    {
        var signals = new JobSignals<string>(time);
        signals.Receive("first", "done");
        for (var round = 0; round < 3; round++)
        {
            Fill(signals, JobSignals<string>.MostKept - 1);
            Assert.That(Numbers(JobSignals<string>.MostKept - 1).Select(signals.Take), Is.All.EqualTo("done"));
        }

        Assert.That(signals.Take("first"), Is.EqualTo("done"));
    }

    [Test]
    public void The_oldest_goes_first_and_one_that_came_again_is_young()
    {
        var signals = new JobSignals<string>(time);
        Fill(signals, JobSignals<string>.MostKept);
        signals.Receive("0", "again");

        signals.Receive("one more", "done");

        Assert.That((signals.Take("0"), signals.Take("1"), signals.Take("2")), Is.EqualTo(("again", (string?)null, "done")));
    }

    [Test]
    public void An_event_expires_after_its_time()
    {
        var signals = new JobSignals<string>(time);
        signals.Receive("old", "done");
        time.Advance(TimeSpan.FromSeconds(1));
        signals.Receive("young", "done");

        time.Advance(JobSignals<string>.KeptFor);

        Assert.That((signals.Take("old"), signals.Take("young")), Is.EqualTo(((string?)null, "done")));
    }

    private static void Fill(JobSignals<string> signals, int count)
    {
        foreach (var job in Numbers(count))
        {
            signals.Receive(job, "done");
        }
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(number => $"{number}");
}
