using Masko.Client.Testing.Jobs;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Faults;

/// <summary>A rule for jobs: it makes them longer, or it says how they end.</summary>
internal sealed class JobRule(JobTerms terms, string does, int? times) : FaultRule(terms, does, times)
{
    private readonly JobTerms terms = terms;

    public TimeSpan ExtraTime { get; init; }

    /// <summary>How it ends; null when it only takes longer, which goes with what else goes wrong.</summary>
    public JobVerdict? Verdict { get; init; }

    public bool Take(Job job, string seed)
    {
        var shown = new ServerJob
        {
            Id = job.Id,
            Type = job.Type,
            CollectionId = job.Collection.Id,
            ItemName = job.Item?.Name,
            Cost = job.Cost,
            RequestId = job.RequestId,
            Attempt = job.Attempt,
        };

        // The id follows from the work and from how often it was asked for: just what chance goes by.
        return terms.Meet(shown) && Take(seed, job.Id);
    }
}
