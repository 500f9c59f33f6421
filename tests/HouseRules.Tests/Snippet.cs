namespace HouseRules.Tests;

/// <summary>One statement in a class that has the usual values at hand.</summary>
internal static class Snippet
{
    // `file`: many snippets fit in one compilation.
    internal static string Around(string statement) => $$"""
        using System;
        using System.Diagnostics;
        using System.Threading;
        using System.Threading.Tasks;

        file sealed class Job
        {
            public int Result => 1;
            public DateTime UtcNow => default;
            public void Wait(TimeSpan limit) { }
            public Job GetAwaiter() => this;
            public int GetResult() => 1;
            public static Job Delay(int milliseconds) => new();
        }

        file sealed class Sample(TimeProvider time, TimeSpan limit, CancellationToken token)
        {
            public async Task Run(Task task, Task<int> answer, ValueTask promise, ValueTask<int> promised, Job job)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
