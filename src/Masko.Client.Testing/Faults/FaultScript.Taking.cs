using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

public sealed partial class FaultScript
{
    /// <summary>What goes wrong with a request; null when nothing does. No lock is held while a user's condition runs.</summary>
    internal Fault? Take(Exchange exchange)
    {
        var (before, after) = (TimeSpan.Zero, TimeSpan.Zero);
        Fault? fault = null;
        foreach (var rule in rules.Requests)
        {
            try
            {
                if ((fault is null || rule.Make is null) && rule.Take(exchange, world.Seed))
                {
                    (before, after) = (before + rule.Before, after + rule.After);
                    fault ??= rule.Fault(world);
                }
            }
            catch (Exception error)
            {
                return new AnswerFault(CannedAnswer.Error(500, "internal_error", WhyBroken(rule, error)));
            }
        }

        return before + after > TimeSpan.Zero
            ? new DelayFault(FaultChecks.Capped(before), FaultChecks.Capped(after), world.Time, fault ?? Fault.None)
            : fault;
    }

    /// <summary>How a job goes wrong; null when it does not. Called under the world's gate.</summary>
    internal JobVerdict? Judge(Job job)
    {
        JobVerdict? verdict = null;
        var extra = TimeSpan.Zero;
        foreach (var rule in rules.Jobs)
        {
            try
            {
                if ((verdict is null || rule.Verdict is null) && rule.Take(job, world.Seed))
                {
                    extra += rule.ExtraTime;
                    verdict ??= rule.Verdict;
                }
            }
            catch (Exception error)
            {
                return new JobVerdict("internal_error", WhyBroken(rule, error));
            }
        }

        return extra > TimeSpan.Zero ? (verdict ?? new JobVerdict()) with { ExtraTime = FaultChecks.Capped(extra) } : verdict;
    }

    private static string WhyBroken(FaultRule rule, Exception error) =>
        $"The condition of the fault '{rule.Name}' threw {error.GetType().Name}: {error.Message}";
}
