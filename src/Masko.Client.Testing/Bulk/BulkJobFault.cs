using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Jobs;

namespace Masko.Client.Testing;

/// <summary>
/// Some of the bulk jobs to come, and how they go wrong. Conditions narrow them down, each in a copy; the method that says what goes wrong adds the rule
/// to the script.
/// </summary>
public sealed class BulkJobFault : WorkFault<BulkJobFault, BulkJob>
{
    internal BulkJobFault(Action<FaultRule> add, WorkTerms<BulkJob> terms)
        : base(add, terms)
    {
    }

    /// <summary>Those of an operation.</summary>
    /// <param name="operation"><c>batch</c> at ZSky; <c>generate</c>, <c>edit</c> or <c>template</c> at VidiKing.</param>
    public BulkJobFault OfOperation(string operation)
    {
        FaultChecks.NotBlank(operation, nameof(operation));
        return With(terms => ((BulkTerms<BulkJob>)terms).And($" of {operation}", job => job.Operation == operation));
    }

    /// <summary>
    /// They fail as a whole at their end, and cost nothing. At ZSky the request is answered 500, or the webhook is told <c>batch.failed</c>.
    /// </summary>
    /// <param name="message">Why, in words.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule Fails(string message = "The job failed.", int? times = 1)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Add("fails", times, new JobVerdict("job_failed", message));
    }

    /// <summary>They are worked on for ever: no end is told, and at ZSky without a webhook no answer comes.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule NeverEnds(int? times = 1) => Add("never ends", times, new JobVerdict(NeverEnds: true));

    /// <summary>They show a state of your own in place of <c>PROCESSING</c>, and then end as usual. Only VidiKing shows states of jobs.</summary>
    /// <param name="status">The state.</param>
    /// <param name="forEver">Whether they stay in it and never end. Default: false.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule GoesTo(string status, bool forEver = false, int? times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(status);
        return Add($"goes to '{status}'" + (forEver ? " for ever" : ""), times, new JobVerdict(NeverEnds: forEver, OddStatus: status));
    }

    private protected override BulkJobFault With(Action<FaultRule> add, WorkTerms<BulkJob> terms) => new(add, terms);
}
