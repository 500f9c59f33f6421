using System.Globalization;
using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing;

/// <summary>
/// Some of the jobs to come, and how they go wrong. Conditions narrow them down, each in a copy; the method that says what goes wrong adds the rule
/// to the script.
/// </summary>
/// <remarks>Free jobs that follow another one, as the way back of a transition, go the way of that one.</remarks>
public sealed class JobFault
{
    private readonly Action<FaultRule> add;
    private readonly JobTerms terms;

    internal JobFault(Action<FaultRule> add, JobTerms terms)
    {
        this.add = add;
        this.terms = terms;
    }

    /// <summary>Those that work for an item.</summary>
    /// <param name="name">The item's name.</param>
    public JobFault OfItem(string name) => With(terms with { ItemName = FaultChecks.NotBlank(name, nameof(name)) });

    /// <summary>Those of a type.</summary>
    /// <param name="type"><c>item_generation</c>, <c>animation</c> or <c>logo</c>.</param>
    public JobFault OfType(string type) => With(terms with { Type = FaultChecks.NotBlank(type, nameof(type)) });

    /// <summary>Those after the first ones.</summary>
    /// <param name="count">How many are let through. Default without this call: 0.</param>
    public JobFault Skip(int count) => With(terms with { Skip = FaultChecks.Count(count, nameof(count)) });

    /// <summary>
    /// Some of them, by chance: it follows from the server's seed, the rule's name, the work, and how often the same work was asked for before.
    /// </summary>
    /// <param name="share">The share, above 0 up to 1. Default without this call: 1.</param>
    public JobFault WithProbability(double share) => With(terms with { Probability = FaultChecks.Share(share, nameof(share)) });

    /// <summary>Gives the rule a name.</summary>
    /// <param name="name">The name. Default without this call: what the rule does.</param>
    public JobFault Named(string name) => With(terms with { Name = FaultChecks.NotBlank(name, nameof(name)) });

    /// <summary>They fail at their end, and their credits are given back.</summary>
    /// <param name="code">The error's code. Default: <c>generation_failed</c>.</param>
    /// <param name="message">The error's message.</param>
    /// <param name="times">How often; null (<see cref="FaultScript.Always"/>) for ever. Default: 1.</param>
    public FaultRule Fails(string code = "generation_failed", string message = "The generation failed.", int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        return Add($"fails with {code}", times, new JobVerdict(code, message));
    }

    /// <summary>They are worked on for ever, and keep their workers.</summary>
    /// <param name="times">How often; null (<see cref="FaultScript.Always"/>) for ever. Default: 1.</param>
    public FaultRule NeverEnds(int? times = 1) => Add("never ends", times, new JobVerdict(NeverEnds: true));

    /// <summary>They show a state of your own in place of <c>processing</c>, and then end as usual.</summary>
    /// <param name="status">The state.</param>
    /// <param name="forEver">Whether they stay in it and never end. Default: false.</param>
    /// <param name="times">How often; null (<see cref="FaultScript.Always"/>) for ever. Default: 1.</param>
    public FaultRule GoesTo(string status, bool forEver = false, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(status);
        return Add($"goes to '{status}'" + (forEver ? " for ever" : ""), times, new JobVerdict(NeverEnds: forEver, OddStatus: status));
    }

    /// <summary>They take longer. It adds up, also with what else goes wrong.</summary>
    /// <param name="by">By how much, on the server's clock: 0 to 49 days.</param>
    /// <param name="times">How often; null (<see cref="FaultScript.Always"/>) for ever. Default: 1.</param>
    public FaultRule TakesLonger(TimeSpan by, int? times = 1)
    {
        FaultChecks.Span(by, nameof(by));
        var does = $"takes {by.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s longer";
        return Add(new JobRule(terms, does, times) { ExtraTime = by });
    }

    private JobFault With(JobTerms next) => new(add, next);

    private FaultRule Add(string does, int? times, JobVerdict verdict) => Add(new JobRule(terms, does, times) { Verdict = verdict });

    private FaultRule Add(JobRule rule)
    {
        add(rule);
        return rule;
    }
}
