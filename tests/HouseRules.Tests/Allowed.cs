namespace HouseRules.Tests;

/// <summary>What to write instead, and what only looks like a banned call.</summary>
internal static class Allowed
{
    internal static readonly IReadOnlyList<string> Snippets =
    [
        "_ = time.GetUtcNow();",
        "_ = time.GetTimestamp();",
        "_ = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);",
        "await Task.Delay(limit, time);",
        "await Task.Delay(limit, time, token);",
        "await task.WaitAsync(token);",
        "await task.WaitAsync(limit, time);",
        "await task.WaitAsync(limit, time, token);",
        "await answer.WaitAsync(token);",
        "await answer.WaitAsync(limit, time, token);",
        "using var source = new CancellationTokenSource();",
        "using var source = new CancellationTokenSource(limit, time);",
        "using var timer = new PeriodicTimer(limit, time);",
        "using var timer = time.CreateTimer(_ => { }, null, limit, limit);",
        "await task;",
        "_ = await answer;",
        "_ = await promised.ConfigureAwait(false);",
        "await Task.WhenAll(task, answer);",
        "_ = new Random(1).Next();",
        "_ = Refit.RestService.ForGenerated<IDisposable>(\"https://x\");",

        "_ = nameof(DateTime.UtcNow);",
        "_ = nameof(DateTime.UtcNow.Year);",
        "_ = nameof(answer.Result);",
        "_ = nameof(Task<int>.Result);",
        "_ = nameof(Thread.Sleep);",
        "_ = nameof(Random.Shared);",

        "_ = job.Result;",
        "_ = job?.Result;",
        "_ = job.UtcNow;",
        "job.Wait(limit);",
        "job.GetAwaiter().GetResult();",
        "_ = Job.Delay(1);",
    ];
}
