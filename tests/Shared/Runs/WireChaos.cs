using Masko.Client.Testing;

namespace Masko.Client.Tests.Shared;

/// <summary>All that can go wrong on the wire, as a seed has it.</summary>
internal static class WireChaos
{
    /// <summary>Breaks an operation in none, one or several ways.</summary>
    public static void Break(ServerFaults faults, string operation, Random random)
    {
        while (random.NextDouble() < 0.5)
        {
            var some = faults.On(operation).WithProbability((random.NextDouble() * 0.5) + 0.01);
            Break(some, random, random.Next(1, 5));
        }
    }

    private static void Break(RequestFault some, Random random, int times) => _ = random.Next(0, 10) switch
    {
        0 => some.Error(500, "internal_error", "Oops", afterExecuting: random.NextDouble() < 0.5, times: times),
        1 => some.Error(503, "unavailable", "Later", times: times),
        2 => some.RateLimited(times, random.NextDouble() < 0.5 ? TimeSpan.FromSeconds(random.Next(1, 30)) : null),
        3 => some.ResetBeforeExecuting(times),
        4 => some.ResetAfterExecuting(times),
        5 => some.CutOff(times),
        6 => some.NotJson(times),
        7 => some.DelayBeforeAnswering(TimeSpan.FromSeconds(random.Next(1, 150)), times),
        8 => some.DelayBeforeExecuting(TimeSpan.FromSeconds(random.Next(1, 150)), times),
        _ => some.WrongShape(times: times),
    };
}
