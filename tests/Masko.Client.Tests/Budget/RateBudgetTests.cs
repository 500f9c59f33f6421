using Masko.Client.Http;

namespace Masko.Client.Tests.Budget;

public sealed class RateBudgetTests
{
    private readonly ManualTime time = new();

    [Test]
    public async Task As_many_as_a_minute_has_go_at_once_and_the_others_wait_in_order()
    {
        using var budget = Budget(perMinute: 3);
        var order = new List<int>();
        var calls = Enumerable.Range(0, 6).Select(async number =>
        {
            using var permit = await budget.AcquireAsync();
            lock (order)
            {
                order.Add(number);
            }
        }).ToList();

        Assert.That(order, Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(budget.GetStatistics()!.CurrentQueuedCount, Is.EqualTo(3));
        time.Advance(TimeSpan.FromSeconds(60.9));
        Assert.That(budget.GetStatistics()!.TotalSuccessfulLeases, Is.EqualTo(3));
        time.Advance(TimeSpan.FromSeconds(0.1));
        await Task.WhenAll(calls);

        Assert.That(budget.GetStatistics()!.TotalSuccessfulLeases, Is.EqualTo(6));
    }

    [Test]
    public async Task Who_waits_is_let_through_in_the_order_of_asking()
    {
        using var budget = Budget(perMinute: 1);
        await budget.AcquireAsync();
        var waiting = Enumerable.Range(0, 5).Select(_ => budget.AcquireAsync().AsTask()).ToList();

        for (var next = 0; next < 5; next++)
        {
            time.Advance(TimeSpan.FromSeconds(61));
            await waiting[next];
            Assert.That(waiting.Count(task => task.IsCompleted), Is.EqualTo(next + 1));
        }
    }

    [Test]
    public async Task Nobody_overtakes_who_waits_already()
    {
        using var budget = Budget(perMinute: 1);
        await budget.AcquireAsync();
        var first = budget.AcquireAsync();

        Assert.That(budget.AttemptAcquire().IsAcquired, Is.False);
        time.Advance(TimeSpan.FromSeconds(61));
        await first;
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.False);
    }

    [Test]
    public async Task Single_calls_go_before_runs_of_many()
    {
        using var budget = Budget(perMinute: 2);
        budget.AttemptAcquire();
        budget.AttemptAcquire();
        var run = budget.AcquireAsync(BudgetLane.Bulk, default).AsTask();
        var single = budget.AcquireAsync(BudgetLane.Single, default).AsTask();
        var other = budget.AcquireAsync(BudgetLane.Single, default).AsTask();

        time.Advance(TimeSpan.FromSeconds(61));
        await Task.WhenAll(single, other);
        Assert.That(run.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(61));

        await run;
    }

    [Test]
    public async Task A_tenth_is_kept_from_runs_of_many()
    {
        using var budget = Budget(perMinute: 20);
        for (var i = 0; i < 18; i++)
        {
            await budget.AcquireAsync(BudgetLane.Bulk, default);
        }

        var run = budget.AcquireAsync(BudgetLane.Bulk, default).AsTask();
        Assert.That(run.IsCompleted, Is.False);
        Assert.That(budget.WaitOf(BudgetLane.Bulk), Is.EqualTo(TimeSpan.FromSeconds(61)));
        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.Zero));
        Assert.That(budget.AcquireAsync(BudgetLane.Single, default).IsCompleted, Is.True);
        Assert.That(budget.AcquireAsync(BudgetLane.Single, default).IsCompleted, Is.True);
        time.Advance(TimeSpan.FromSeconds(61));
        await run;
    }

    [Test]
    public async Task A_budget_of_one_serves_both()
    {
        using var budget = Budget(perMinute: 1);

        Assert.That(budget.AcquireAsync(BudgetLane.Bulk, default).IsCompleted, Is.True);
        await Task.CompletedTask;
    }

    [Test]
    public async Task Who_gives_up_frees_the_place_and_takes_no_permit()
    {
        using var budget = Budget(perMinute: 1);
        using var cancel = new CancellationTokenSource();
        await budget.AcquireAsync();
        var first = budget.AcquireAsync(1, cancel.Token).AsTask();
        var second = budget.AcquireAsync().AsTask();

        await cancel.CancelAsync();
        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => first)!.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(budget.GetStatistics()!.CurrentQueuedCount, Is.EqualTo(1));
        time.Advance(TimeSpan.FromSeconds(61));
        await second;

        Assert.That(budget.GetStatistics()!.TotalSuccessfulLeases, Is.EqualTo(2));
    }

    [Test]
    public void Who_is_cancelled_already_takes_nothing()
    {
        using var budget = Budget(perMinute: 1);

        Assert.CatchAsync<OperationCanceledException>(async () => await budget.AcquireAsync(1, new(canceled: true)));

        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
    }

    [Test]
    public async Task The_end_of_the_budget_is_the_end_of_every_wait()
    {
        var budget = Budget(perMinute: 1);
        await budget.AcquireAsync();
        var single = budget.AcquireAsync().AsTask();
        var run = budget.AcquireAsync(BudgetLane.Bulk, default).AsTask();

        budget.Dispose();
        budget.Dispose();

        Assert.ThrowsAsync<ObjectDisposedException>(() => single);
        Assert.ThrowsAsync<ObjectDisposedException>(() => run);
        Assert.ThrowsAsync<ObjectDisposedException>(async () => await budget.AcquireAsync());
        time.Advance(TimeSpan.FromHours(2));
    }

    [Test]
    public void The_hour_counts_too()
    {
        using var budget = new MaskoRateBudget(new() { PerMinute = null, PerHour = 100 }, time);
        for (var i = 0; i < 100; i++)
        {
            Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
        }

        Assert.That(budget.AttemptAcquire().IsAcquired, Is.False);
        time.Advance(TimeSpan.FromSeconds(3600.9));
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.False);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
    }

    [Test]
    public void Without_limits_everybody_goes()
    {
        using var budget = new MaskoRateBudget(new() { PerMinute = null, PerHour = null }, time);

        Assert.That(Enumerable.Range(0, 5000).All(_ => budget.AttemptAcquire().IsAcquired), Is.True);
        Assert.That(budget.GetStatistics()!.CurrentAvailablePermits, Is.EqualTo(int.MaxValue));
    }

    [Test]
    public void It_says_how_many_are_left_and_for_how_long_nobody_came()
    {
        using var budget = Budget(perMinute: 3);
        budget.AttemptAcquire();
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.That(budget.GetStatistics()!.CurrentAvailablePermits, Is.EqualTo(2));
        Assert.That(budget.IdleDuration, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void One_request_takes_one_permit() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Budget(perMinute: 5).AttemptAcquire(2));

    // A request leaves when it may, and is up to a second under way: what counts is when the service sees it.
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    public void At_no_moment_are_there_more_in_a_minute_or_an_hour_than_may_be(int seed)
    {
        var random = new Random(seed);
        using var budget = new MaskoRateBudget(null, time);
        var seen = new List<TimeSpan>();
        var start = time.GetUtcNow();
        var asked = new List<(Task Permit, CancellationTokenSource Cancel)>();
        for (var step = 0; step < 4000; step++)
        {
            for (var calls = random.Next(4) == 0 ? random.Next(30) : 0; calls > 0; calls--)
            {
                var cancel = new CancellationTokenSource();
                asked.Add((budget.AcquireAsync((BudgetLane)random.Next(2), cancel.Token).AsTask(), cancel));
            }

            if (random.Next(5) == 0 && asked.Count > 0)
            {
                asked[random.Next(asked.Count)].Cancel.Cancel();
            }

            See();
            time.Advance(TimeSpan.FromSeconds(random.NextDouble() * 5));
            See();
            asked.RemoveAll(call => call.Permit.IsCompleted);
        }

        seen.Sort();
        Assert.That(seen, Has.Count.GreaterThan(2500));
        for (var i = 0; i < seen.Count; i++)
        {
            Assert.That(i < 60 || seen[i] - seen[i - 60] > TimeSpan.FromMinutes(1), Is.True, $"61 in a minute at {seen[i]}");
            Assert.That(i < 1000 || seen[i] - seen[i - 1000] > TimeSpan.FromHours(1), Is.True, $"1001 in an hour at {seen[i]}");
        }

        void See()
        {
            while (seen.Count < budget.GetStatistics()!.TotalSuccessfulLeases)
            {
                seen.Add(time.GetUtcNow() - start + TimeSpan.FromSeconds(random.NextDouble()));
            }
        }
    }

    private MaskoRateBudget Budget(int perMinute) => new(new() { PerMinute = perMinute, PerHour = null }, time);
}
