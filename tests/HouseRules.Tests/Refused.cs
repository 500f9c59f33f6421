
namespace HouseRules.Tests;

/// <summary>Banned calls, each with what its message must name.</summary>
internal static class Refused
{
    internal static readonly IReadOnlyList<TestCaseData<string, string>> Snippets =
    [
        .. Naming("TimeProvider.GetUtcNow()",
            "_ = DateTime.Now;",
            "_ = DateTime.UtcNow;",
            "_ = DateTime.Today;",
            "_ = DateTime.UtcNow.Year;",
            "_ = DateTimeOffset.Now;",
            "_ = DateTimeOffset.UtcNow;",
            "Func<DateTime> now = () => DateTime.UtcNow;"),

        .. Naming("TimeProvider.GetTimestamp()",
            "_ = Stopwatch.StartNew();",
            "_ = Stopwatch.GetTimestamp();",
            "Func<long> ticks = Stopwatch.GetTimestamp;",
            "_ = Environment.TickCount;",
            "_ = Environment.TickCount64;"),

        .. Naming("an awaited Task.Delay on a TimeProvider",
            "Thread.Sleep(1);",
            "Thread.Sleep(limit);",
            "Action<int> sleep = Thread.Sleep;"),

        .. Naming("the overload with a TimeProvider",
            "await Task.Delay(1);",
            "await Task.Delay(1, token);",
            "await Task.Delay(limit);",
            "await Task.Delay(limit, token);",
            "await task.WaitAsync(limit);",
            "await task.WaitAsync(limit, token);",
            "await answer.WaitAsync(limit);",
            "await answer.WaitAsync(limit, token);"),

        .. Naming("the constructor with a TimeProvider",
            "using var source = new CancellationTokenSource(limit);",
            "using var source = new CancellationTokenSource(1);",
            "using CancellationTokenSource source = new(limit);",
            "using var timer = new PeriodicTimer(limit);"),

        .. Naming("TimeProvider.CreateTimer",
            "using var timer = new Timer(_ => { });",
            "using var timer = new Timer(_ => { }, null, limit, limit);",
            "using var timer = new System.Timers.Timer();",
            "using var timer = new System.Timers.Timer(limit);"),

        .. Naming("await",
            "task.Wait();",
            "answer.Wait(limit);",
            "task?.Wait(token);",
            "Task.WaitAll(task, answer);",
            "Task.WaitAny(task, answer);",
            "_ = answer.Result;",
            "_ = answer?.Result;",
            "_ = answer is { Result: 1 };",
            "_ = promised.Result;",
            "task.GetAwaiter().GetResult();",
            "_ = answer.GetAwaiter().GetResult();",
            "_ = answer?.GetAwaiter().GetResult();",
            "promise.GetAwaiter().GetResult();",
            "_ = promised.GetAwaiter().GetResult();",
            "task.ConfigureAwait(false).GetAwaiter().GetResult();",
            "_ = answer.ConfigureAwait(false).GetAwaiter().GetResult();",
            "promise.ConfigureAwait(false).GetAwaiter().GetResult();",
            "_ = promised.ConfigureAwait(false).GetAwaiter().GetResult();"),

        .. Naming("a seeded Random or an injected source",
            "_ = new Random();",
            "Random random = new();",
            "_ = Random.Shared.Next();"),

        .. Naming("RestService.ForGenerated, which needs no reflection",
            "_ = Refit.RestService.For<IDisposable>(\"https://x\");",
            "_ = Refit.RestService.For(typeof(IDisposable), \"https://x\");"),
    ];

    private static IEnumerable<TestCaseData<string, string>> Naming(string instead, params string[] statements) =>
        statements.Select(statement => new TestCaseData<string, string>(statement, instead));
}
