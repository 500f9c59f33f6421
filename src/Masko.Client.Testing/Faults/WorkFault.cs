using System.Globalization;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing;

/// <summary>
/// Some of the jobs or items to come, and how they go wrong. Conditions narrow them down, each in a copy; the method that says what goes wrong adds the
/// rule to the script.
/// </summary>
/// <typeparam name="TFault">The class itself, so that conditions follow each other.</typeparam>
/// <typeparam name="TWork">What a condition sees.</typeparam>
public abstract class WorkFault<TFault, TWork>
    where TFault : WorkFault<TFault, TWork>
{
    private readonly Action<FaultRule> add;
    private readonly WorkTerms<TWork> terms;

    private protected WorkFault(Action<FaultRule> add, WorkTerms<TWork> terms)
    {
        this.add = add;
        this.terms = terms;
    }

    /// <summary>Those after the first ones.</summary>
    /// <param name="count">How many are let through. Default without this call: 0.</param>
    public TFault Skip(int count) => With(add, terms with { Skip = FaultChecks.Count(count, nameof(count)) });

    /// <summary>
    /// Some of them, by chance: it follows from the server's seed, the rule's name, the work, and how often the same work was asked for before.
    /// </summary>
    /// <param name="share">The share, above 0 up to 1. Default without this call: 1.</param>
    public TFault WithProbability(double share) => With(add, terms with { Probability = FaultChecks.Share(share, nameof(share)) });

    /// <summary>Gives the rule a name.</summary>
    /// <param name="name">The name. Default without this call: what the rule does.</param>
    public TFault Named(string name) => With(add, terms with { Name = FaultChecks.NotBlank(name, nameof(name)) });

    /// <summary>They take longer. It adds up, also with what else goes wrong.</summary>
    /// <param name="by">By how much, on the server's clock: 0 to 49 days.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule TakesLonger(TimeSpan by, int? times = 1)
    {
        FaultChecks.Span(by, nameof(by));
        var does = $"takes {by.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s longer";
        return Add(new WorkRule<TWork>(terms, does, times) { ExtraTime = by });
    }

    private protected abstract TFault With(Action<FaultRule> add, WorkTerms<TWork> terms);

    private protected TFault With(Func<WorkTerms<TWork>, WorkTerms<TWork>> change) => With(add, change(terms));

    private protected FaultRule Add(string does, int? times, JobVerdict verdict) => Add(new WorkRule<TWork>(terms, does, times) { Verdict = verdict });

    private WorkRule<TWork> Add(WorkRule<TWork> rule)
    {
        add(rule);
        return rule;
    }
}
