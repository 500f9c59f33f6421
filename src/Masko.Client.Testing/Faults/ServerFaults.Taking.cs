using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing;

public abstract partial class ServerFaults
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

    /// <summary>How a piece of work goes wrong; null when it does not. Called under the world's gate.</summary>
    /// <param name="show">Shows the work to the rules, when there are any.</param>
    /// <param name="id">Follows from the work and from how often it was asked for: just what chance goes by.</param>
    private protected JobVerdict? Judge<TWork>(Func<TWork> show, string id)
        where TWork : class
    {
        JobVerdict? verdict = null;
        TWork? shown = null;
        var extra = TimeSpan.Zero;
        foreach (var rule in rules.For<TWork>())
        {
            try
            {
                if ((verdict is null || rule.Verdict is null) && rule.Take(shown ??= show(), id, world.Seed))
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
