using Masko.Client.Http;

namespace Masko.Client.Tests.Budget;

/// <summary>The service counts too, and others may use the same key.</summary>
public sealed class LearningTests
{
    private readonly ManualTime time = new();

    [Test]
    public void None_left_waits_until_the_count_starts_again()
    {
        using var budget = new MaskoRateBudget(null, time);

        budget.Learn(Said(remaining: 0, reset: 40));

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(40)));
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void What_is_left_is_counted_down()
    {
        using var budget = new MaskoRateBudget(null, time);
        budget.Learn(Said(remaining: 2, reset: 40));

        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.False);
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
    }

    [Test]
    public void An_answer_that_was_overtaken_gives_nothing_back()
    {
        using var budget = new MaskoRateBudget(null, time);
        budget.Learn(Said(remaining: 0, reset: 40));

        budget.Learn(Said(remaining: 3, reset: 40));

        Assert.That(budget.AttemptAcquire().IsAcquired, Is.False);
    }

    [Test]
    public void More_left_than_the_own_count_changes_nothing()
    {
        using var budget = new MaskoRateBudget(new() { PerMinute = 1 }, time);
        budget.AttemptAcquire();

        budget.Learn(Said(remaining: 500, reset: 30));

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(61)));
    }

    [TestCase(0, null)]
    [TestCase(0, -5)]
    [TestCase(null, 40)]
    [TestCase(-3, null)]
    public void Half_of_it_says_nothing(int? remaining, int? reset)
    {
        using var budget = new MaskoRateBudget(null, time);

        budget.Learn(Said(remaining, reset));

        Assert.That(budget.AttemptAcquire().IsAcquired, Is.True);
    }

    [Test]
    public void A_refusal_stops_everybody_for_the_advised_time()
    {
        using var budget = new MaskoRateBudget(null, time);

        budget.LearnRefusal(new() { RetryAfter = TimeSpan.FromSeconds(25) });

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(25)));
    }

    [Test]
    public void Or_until_the_count_starts_again()
    {
        using var budget = new MaskoRateBudget(null, time);

        budget.LearnRefusal(Said(remaining: 0, reset: 33));

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(33)));
    }

    [Test]
    public void Refusals_that_say_nothing_stop_longer_and_longer_until_an_answer_comes()
    {
        using var budget = new MaskoRateBudget(null, time);
        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            budget.LearnRefusal(new());
            Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
            time.Advance(TimeSpan.FromSeconds(seconds));
        }

        budget.Learn(new());
        budget.LearnRefusal(new());
        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Refusals_of_requests_that_left_together_count_as_one()
    {
        using var budget = new MaskoRateBudget(null, time);
        for (var i = 0; i < 20; i++)
        {
            budget.LearnRefusal(new());
        }

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void An_advised_wait_of_nothing_is_no_advice()
    {
        using var budget = new MaskoRateBudget(null, time);

        budget.LearnRefusal(new() { RetryAfter = TimeSpan.Zero });

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Nothing_stops_it_for_more_than_an_hour()
    {
        using var budget = new MaskoRateBudget(null, time);

        budget.LearnRefusal(new() { RetryAfter = TimeSpan.FromDays(400) });

        Assert.That(budget.WaitOf(BudgetLane.Single), Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public async Task Who_waits_already_waits_for_it_too()
    {
        using var budget = new MaskoRateBudget(new() { PerMinute = 1, PerHour = null }, time);
        await budget.AcquireAsync();
        var waiting = budget.AcquireAsync().AsTask();

        budget.LearnRefusal(new() { RetryAfter = TimeSpan.FromSeconds(90) });
        time.Advance(TimeSpan.FromSeconds(89));
        Assert.That(waiting.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromSeconds(1));

        await waiting;
    }

    private RateLimit Said(int? remaining, int? reset) => new() { Remaining = remaining, Reset = reset is { } seconds ? time.GetUtcNow().AddSeconds(seconds) : null };
}
