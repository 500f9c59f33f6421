namespace Masko.Client.Http;

/// <summary>The ranges of the options, each said with its name and the value seen.</summary>
internal static class OptionRules
{
    private const string BreakerTime = "from half a second to one day";

    private static readonly TimeSpan ShortestDelay = TimeSpan.FromTicks(1);

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static void Check(ServiceClientOptions options, ServiceProfile service)
    {
        foreach (var problem in Problems(options))
        {
            throw problem.Value is null
                ? new ArgumentNullException(problem.Option, problem.Sentence(service.Options))
                : new ArgumentOutOfRangeException(problem.Option, ShownValue.Plain(problem.Value), problem.Sentence(service.Options));
        }
    }

    /// <summary>What is wrong with the options, all of it.</summary>
    public static IEnumerable<OptionProblem> Problems(ServiceClientOptions options)
    {
        if (options.Time is null)
        {
            yield return new("Time", null, "a TimeProvider");
        }

        foreach (var (name, value) in new[]
        {
            (nameof(options.Timeout), options.Timeout), (nameof(options.AttemptTimeout), options.AttemptTimeout),
        }.Concat(options.OwnTimeouts))
        {
            if (!IsTimeout(value))
            {
                yield return new(name, value, "more than zero and at most one day, or Timeout.InfiniteTimeSpan for no limit");
            }
        }

        foreach (var problem in (IEnumerable<OptionProblem>)[.. Retry(options.Retry), .. Breaker(options.CircuitBreaker), .. Budget(options.RateBudget), .. options.OwnProblems])
        {
            yield return problem;
        }
    }

    public static bool IsTimeout(TimeSpan value) => value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeout);

    private static IEnumerable<OptionProblem> Retry(MaskoRetryOptions retry) => new OptionChecks("Retry")
        .Range(nameof(retry.MaxRetries), retry.MaxRetries, 0, MaskoRetryOptions.MostRetries)
        .Range(nameof(retry.Delay), retry.Delay, ShortestDelay, MaskoRetryOptions.LongestDelay, "more than zero and at most one hour")
        .Range(
            nameof(retry.MaxDelay), retry.MaxDelay, LeastMaxDelay(retry), MaskoRetryOptions.LongestDelay,
            FormattableString.Invariant($"at least Retry.Delay ({LeastMaxDelay(retry)}) and at most one hour"))
        .Problems;

    // A delay that is wrong itself says nothing about the longest one.
    private static TimeSpan LeastMaxDelay(MaskoRetryOptions retry) => retry.Delay <= MaskoRetryOptions.LongestDelay ? retry.Delay : TimeSpan.FromTicks(1);

    private static IEnumerable<OptionProblem> Breaker(MaskoCircuitBreakerOptions breaker) => new OptionChecks("CircuitBreaker")
        .Range(nameof(breaker.FailureRatio), breaker.FailureRatio, double.Epsilon, 1, "above 0 and at most 1")
        .Range(nameof(breaker.MinimumCalls), breaker.MinimumCalls, MaskoCircuitBreakerOptions.FewestCalls, int.MaxValue, "2 or more")
        .Range(nameof(breaker.Window), breaker.Window, MaskoCircuitBreakerOptions.ShortestTime, MaskoCircuitBreakerOptions.LongestTime, BreakerTime)
        .Range(nameof(breaker.Pause), breaker.Pause, MaskoCircuitBreakerOptions.ShortestTime, MaskoCircuitBreakerOptions.LongestTime, BreakerTime)
        .Problems;

    private static IEnumerable<OptionProblem> Budget(MaskoRateBudgetOptions budget) => new OptionChecks("RateBudget")
        .Range(nameof(budget.PerMinute), budget.PerMinute ?? 1, 1, MaskoRateBudgetOptions.MostPerMinute, UpTo(MaskoRateBudgetOptions.MostPerMinute))
        .Range(nameof(budget.PerHour), budget.PerHour ?? 1, 1, MaskoRateBudgetOptions.MostPerHour, UpTo(MaskoRateBudgetOptions.MostPerHour))
        .Problems;

    private static string UpTo(int most) => FormattableString.Invariant($"from 1 to {most}, or null for no limit");
}

/// <summary>An option that is out of its range.</summary>
/// <param name="Option">Its name below the client's options, for example <c>Retry.Delay</c>.</param>
/// <param name="Value">The value seen; null when there was none.</param>
/// <param name="Allowed">What it may be.</param>
internal sealed record OptionProblem(string Option, object? Value, string Allowed)
{
    public string Sentence(string options) => FormattableString.Invariant($"{options}.{Option} is {ShownValue.Plain(Value) ?? "null"}; it is {Allowed}.");
}

/// <summary>Gathers what is wrong with a group of options.</summary>
internal sealed class OptionChecks(string group)
{
    public List<OptionProblem> Problems { get; } = [];

    /// <summary>An option that stands alone, and has a range.</summary>
    public static IEnumerable<OptionProblem> Of<T>(string name, T value, T least, T most)
        where T : IComparable<T> => new OptionChecks("").Range(name, value, least, most).Problems;

    /// <summary>An option that stands alone, and is right or not.</summary>
    public static IEnumerable<OptionProblem> Of(string name, object? value, bool isRight, string allowed) => isRight ? [] : [new(name, value, allowed)];

    public OptionChecks Range<T>(string name, T value, T least, T most, string? allowed = null)
        where T : IComparable<T>
    {
        // Not the other way round: NaN compares as less than anything.
        if (!(value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0))
        {
            Problems.Add(new(group.Length == 0 ? name : $"{group}.{name}", value, allowed ?? FormattableString.Invariant($"from {least} to {most}")));
        }

        return this;
    }
}
