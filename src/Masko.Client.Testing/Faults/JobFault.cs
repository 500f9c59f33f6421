using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing;

/// <summary>
/// Some of the jobs to come, and how they go wrong. Conditions narrow them down, each in a copy; the method that says what goes wrong adds the rule
/// to the script.
/// </summary>
/// <remarks>Free jobs that follow another one, as the way back of a transition, go the way of that one.</remarks>
public sealed class JobFault : WorkFault<JobFault, ServerJob>
{
    internal JobFault(Action<FaultRule> add, WorkTerms<ServerJob> terms)
        : base(add, terms)
    {
    }

    /// <summary>Those that work for an item.</summary>
    /// <param name="name">The item's name.</param>
    public JobFault OfItem(string name) => With(terms => (JobTerms)terms with { ItemName = FaultChecks.NotBlank(name, nameof(name)) });

    /// <summary>Those of a type.</summary>
    /// <param name="type"><c>item_generation</c>, <c>animation</c> or <c>logo</c>.</param>
    public JobFault OfType(string type) => With(terms => (JobTerms)terms with { Type = FaultChecks.NotBlank(type, nameof(type)) });

    /// <summary>They fail at their end, and their credits are given back.</summary>
    /// <param name="code">The error's code. Default: <c>generation_failed</c>.</param>
    /// <param name="message">The error's message.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Fails(string code = "generation_failed", string message = "The generation failed.", int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(message);
        return Add($"fails with {code}", times, new JobVerdict(code, message));
    }

    /// <summary>They are worked on for ever, and keep their workers.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule NeverEnds(int? times = 1) => Add("never ends", times, new JobVerdict(NeverEnds: true));

    /// <summary>They show a state of your own in place of <c>processing</c>, and then end as usual.</summary>
    /// <param name="status">The state.</param>
    /// <param name="forEver">Whether they stay in it and never end. Default: false.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule GoesTo(string status, bool forEver = false, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(status);
        return Add($"goes to '{status}'" + (forEver ? " for ever" : ""), times, new JobVerdict(NeverEnds: forEver, OddStatus: status));
    }

    private protected override JobFault With(Action<FaultRule> add, WorkTerms<ServerJob> terms) => new(add, terms);
}
