namespace HouseRules;

/// <summary>
/// What no project of the repository calls, under what it uses instead. <see cref="Ban"/> says how an entry is read.
/// A place that must break a rule says why: <c>#pragma warning disable HOUSE001 // reason</c>.
/// </summary>
internal static class BannedCalls
{
    internal static readonly IReadOnlyList<Ban> All =
    [
        .. InFavorOf("TimeProvider.GetUtcNow()",
            "System.DateTime.Now",
            "System.DateTime.UtcNow",
            "System.DateTime.Today",
            "System.DateTimeOffset.Now",
            "System.DateTimeOffset.UtcNow"),

        .. InFavorOf("TimeProvider.GetTimestamp()",
            "System.Diagnostics.Stopwatch.StartNew",
            "System.Diagnostics.Stopwatch.GetTimestamp",
            "System.Environment.TickCount",
            "System.Environment.TickCount64"),

        .. InFavorOf("an awaited Task.Delay on a TimeProvider",
            "System.Threading.Thread.Sleep"),

        .. InFavorOf("the overload with a TimeProvider",
            "System.Threading.Tasks.Task.Delay",
            "System.Threading.Tasks.Task.WaitAsync(TimeSpan)",
            "System.Threading.Tasks.Task`1.WaitAsync(TimeSpan)"),

        .. InFavorOf("the constructor with a TimeProvider",
            "System.Threading.CancellationTokenSource.new(TimeSpan)",
            "System.Threading.CancellationTokenSource.new(Int32)",
            "System.Threading.PeriodicTimer.new"),

        .. InFavorOf("TimeProvider.CreateTimer",
            "System.Threading.Timer.new",
            "System.Timers.Timer.new"),

        .. InFavorOf("await",
            "System.Threading.Tasks.Task.Wait",
            "System.Threading.Tasks.Task.WaitAll",
            "System.Threading.Tasks.Task.WaitAny",
            "System.Threading.Tasks.Task`1.Result",
            "System.Threading.Tasks.ValueTask`1.Result",
            "System.Runtime.CompilerServices.TaskAwaiter.GetResult",
            "System.Runtime.CompilerServices.TaskAwaiter`1.GetResult",
            "System.Runtime.CompilerServices.ValueTaskAwaiter.GetResult",
            "System.Runtime.CompilerServices.ValueTaskAwaiter`1.GetResult",
            "System.Runtime.CompilerServices.ConfiguredTaskAwaitable+ConfiguredTaskAwaiter.GetResult",
            "System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter.GetResult",
            "System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter.GetResult",
            "System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter.GetResult"),

        .. InFavorOf("a seeded Random or an injected source",
            "System.Random.Shared",
            "System.Random.new()"),

        .. InFavorOf("RestService.ForGenerated, which needs no reflection",
            "Refit.RestService.For"),
    ];

    private static IEnumerable<Ban> InFavorOf(string instead, params string[] entries) => entries.Select(entry => new Ban(entry, instead));
}
