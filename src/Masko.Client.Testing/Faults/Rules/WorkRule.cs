using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing.Faults;

/// <summary>A rule for jobs, or for items: it makes them longer, or it says how they end.</summary>
/// <typeparam name="TWork">What a condition sees of them.</typeparam>
internal sealed class WorkRule<TWork>(WorkTerms<TWork> terms, string does, int? times) : FaultRule(terms, does, times)
{
    private readonly WorkTerms<TWork> terms = terms;

    public TimeSpan ExtraTime { get; init; }

    /// <summary>How it ends; null when it only takes longer, which goes with what else goes wrong.</summary>
    public JobVerdict? Verdict { get; init; }

    public bool Take(TWork work, string id, string seed) => terms.Meet(work) && Take(seed, id);
}
