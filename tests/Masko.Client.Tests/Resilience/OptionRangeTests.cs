using Masko.Client.Http;

namespace Masko.Client.Tests.Resilience;

/// <summary>An option out of its range is refused with its name, its value and what it may be.</summary>
public sealed class OptionRangeTests
{
    private const string TimeoutRange = "more than zero and at most one day, or Timeout.InfiniteTimeSpan for no limit";

    private static readonly TimeSpan Negative = TimeSpan.FromSeconds(-2);

    private static IEnumerable<TestCaseData> Wrong =>
    [
        Case("Time", null, "a TimeProvider", options => options.Time = null!),
        Case("Timeout", TimeSpan.Zero, TimeoutRange, options => options.Timeout = TimeSpan.Zero),
        Case("Timeout", TimeSpan.FromDays(1.5), TimeoutRange, options => options.Timeout = TimeSpan.FromDays(1.5)),
        Case("AttemptTimeout", TimeSpan.Zero, TimeoutRange, options => options.AttemptTimeout = TimeSpan.Zero),
        Case("AttemptTimeout", Negative, TimeoutRange, options => options.AttemptTimeout = Negative),
        Case("HoldTimeout", TimeSpan.MaxValue, TimeoutRange, options => options.HoldTimeout = TimeSpan.MaxValue),
        Case("Retry.MaxRetries", -1, "from 0 to 20", options => options.Retry.MaxRetries = -1),
        Case("Retry.MaxRetries", 21, "from 0 to 20", options => options.Retry.MaxRetries = 21),
        Case("Retry.Delay", TimeSpan.Zero, "more than zero and at most one hour", options => options.Retry.Delay = TimeSpan.Zero),
        Case("Retry.Delay", TimeSpan.FromHours(2), "more than zero and at most one hour", options => options.Retry.Delay = TimeSpan.FromHours(2)),
        Case("Retry.MaxDelay", TimeSpan.FromSeconds(0.5), "at least Retry.Delay (00:00:01) and at most one hour", options => options.Retry.MaxDelay = TimeSpan.FromSeconds(0.5)),
        Case("Retry.MaxDelay", TimeSpan.FromHours(2), "at least Retry.Delay (00:00:01) and at most one hour", options => options.Retry.MaxDelay = TimeSpan.FromHours(2)),
        Case("CircuitBreaker.FailureRatio", 0.0, "above 0 and at most 1", options => options.CircuitBreaker.FailureRatio = 0),
        Case("CircuitBreaker.FailureRatio", 1.5, "above 0 and at most 1", options => options.CircuitBreaker.FailureRatio = 1.5),
        Case("CircuitBreaker.FailureRatio", double.NaN, "above 0 and at most 1", options => options.CircuitBreaker.FailureRatio = double.NaN),
        Case("CircuitBreaker.MinimumCalls", 1, "2 or more", options => options.CircuitBreaker.MinimumCalls = 1),
        Case("CircuitBreaker.Window", TimeSpan.FromSeconds(0.1), "from half a second to one day", options => options.CircuitBreaker.Window = TimeSpan.FromSeconds(0.1)),
        Case("CircuitBreaker.Pause", TimeSpan.FromDays(2), "from half a second to one day", options => options.CircuitBreaker.Pause = TimeSpan.FromDays(2)),
        Case("RateBudget.PerMinute", 0, "from 1 to 10000000, or null for no limit", options => options.RateBudget.PerMinute = 0),
        Case("RateBudget.PerHour", -5, "from 1 to 100000000, or null for no limit", options => options.RateBudget.PerHour = -5),
    ];

    private static IEnumerable<TestCaseData> Right =>
    [
        new((Action<MaskoClientOptions>)(options => options.Timeout = options.AttemptTimeout = options.HoldTimeout = Timeout.InfiniteTimeSpan)),
        new((Action<MaskoClientOptions>)(options => options.Timeout = options.AttemptTimeout = options.HoldTimeout = TimeSpan.FromDays(1))),
        new((Action<MaskoClientOptions>)(options => (options.Retry.MaxRetries, options.Retry.Delay, options.Retry.MaxDelay) = (20, TimeSpan.FromHours(1), TimeSpan.FromHours(1)))),
        new((Action<MaskoClientOptions>)(options => options.Retry.Delay = options.Retry.MaxDelay = new TimeSpan(1))),
        new((Action<MaskoClientOptions>)(options => (options.CircuitBreaker.FailureRatio, options.CircuitBreaker.MinimumCalls) = (1, int.MaxValue))),
        new((Action<MaskoClientOptions>)(options => (options.CircuitBreaker.FailureRatio, options.CircuitBreaker.MinimumCalls) = (double.Epsilon, 2))),
        new((Action<MaskoClientOptions>)(options => options.CircuitBreaker.Window = options.CircuitBreaker.Pause = TimeSpan.FromSeconds(0.5))),
        new((Action<MaskoClientOptions>)(options => options.RateBudget.PerMinute = options.RateBudget.PerHour = 1)),
        new((Action<MaskoClientOptions>)(options => options.RateBudget.PerMinute = options.RateBudget.PerHour = 10_000_000)),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void One_that_is_out_of_its_range_is_refused(string option, object? value, string allowed, Action<MaskoClientOptions> set)
    {
        FarCulture.Enter();
        var options = new MaskoClientOptions();
        set(options);

        var error = Assert.Catch<ArgumentException>(() => _ = new MaskoClient(WireServer.Key, options))!;

        Assert.That(error.Message, Does.StartWith(FormattableString.Invariant($"MaskoClientOptions.{option} is {value ?? "null"}; it is {allowed}.")));
        Assert.That(error.ParamName, Is.EqualTo(option));
    }

    [TestCaseSource(nameof(Right))]
    public void The_ends_of_the_ranges_are_fine(Action<MaskoClientOptions> set)
    {
        var options = new MaskoClientOptions();
        set(options);

        using var masko = new MaskoClient(WireServer.Key, options);
    }

    [Test]
    public void All_that_is_wrong_is_known_at_once()
    {
        var options = new MaskoClientOptions { Timeout = TimeSpan.Zero, Retry = { MaxRetries = -1 }, RateBudget = { PerHour = 0 } };

        Assert.That(OptionRules.Problems(options).Select(problem => problem.Option), Is.EqualTo(new[] { "Timeout", "Retry.MaxRetries", "RateBudget.PerHour" }));
    }

    [Test]
    public void A_limit_for_one_call_has_the_same_range()
    {
        Assert.That(Assert.Throws<ArgumentOutOfRangeException>(() => _ = new CallOptions { Timeout = TimeSpan.Zero })!.Message, Does.StartWith("CallOptions.Timeout is"));
    }

    [TestCase(0, null, "PerMinute")]
    [TestCase(null, 0, "PerHour")]
    public void A_budget_of_its_own_checks_its_options(int? perMinute, int? perHour, string option)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _ = new MaskoRateBudget(new() { PerMinute = perMinute, PerHour = perHour }))!;

        Assert.That(error.Message, Does.StartWith($"MaskoRateBudgetOptions.{option} is 0; it is from 1 to"));
    }

    [Test]
    public void What_is_changed_afterwards_changes_nothing()
    {
        var options = new MaskoClientOptions();
        using var masko = new MaskoClient(WireServer.Key, options);

        options.Retry.MaxRetries = -1;
        options.Timeout = TimeSpan.Zero;

        Assert.That(async () => await masko.Credits.GetAsync(cancellationToken: new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private static TestCaseData Case(string option, object? value, string allowed, Action<MaskoClientOptions> set) =>
        new TestCaseData(option, value, allowed, set).SetArgDisplayNames(option, $"{value}");
}
