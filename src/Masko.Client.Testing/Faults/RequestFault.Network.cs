using Masko.Client.Testing.Faults;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

public sealed partial class RequestFault
{
    /// <summary>The connection is reset when the request has been read; it is not carried out, and nothing is charged.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule ResetBeforeExecuting(int? times = 1) => Add("reset before executing", times, _ => new ResetFault(afterExecuting: false));

    /// <summary>The connection is reset when the request has been carried out: it is charged, and its answer is lost.</summary>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule ResetAfterExecuting(int? times = 1) => Add("reset after executing", times, _ => new ResetFault(afterExecuting: true));

    /// <summary>Waits before the request is carried out. One that is given up meanwhile is not carried out. Delays add up.</summary>
    /// <param name="by">How long, on the server's clock: 0 to 49 days.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule DelayBeforeExecuting(TimeSpan by, int? times = 1) =>
        Add(new RequestRule(terms, $"delay of {Seconds(by)} before executing", times) { Before = FaultChecks.Span(by, nameof(by)) });

    /// <summary>Waits when the request has been carried out, before it is answered. Delays add up.</summary>
    /// <param name="by">How long, on the server's clock: 0 to 49 days.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    public FaultRule DelayBeforeAnswering(TimeSpan by, int? times = 1) =>
        Add(new RequestRule(terms, $"delay of {Seconds(by)} before answering", times) { After = FaultChecks.Span(by, nameof(by)) });

    /// <summary>
    /// Holds <c>?wait=true</c> for a shorter time than <see cref="MaskoServerOptions.HoldTime"/>, then answers with the job as it stands. Of
    /// <see cref="MaskoOperations.GetJob"/>, with <c>wait=true</c> alone.
    /// </summary>
    /// <param name="after">How long it holds, on the server's clock: 0 to 49 days. Default: 0, not at all.</param>
    /// <param name="times">How often; null (<see cref="ServerFaults.Always"/>) for ever. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The rule is for another operation.</exception>
    public FaultRule EndHoldEarly(TimeSpan after = default, int? times = 1)
    {
        FaultChecks.Span(after, nameof(after));
        var does = $"hold ends after {Seconds(after)}";
        var holds = Only(MaskoOperations.GetJob, does);
        return holds.With(holds.terms with { Also = HoldFault.IsHold }).Add(does, times, world => new HoldFault(after, (MaskoWorld)world));
    }
}
