namespace Masko.Client.Testing.Faults;

/// <summary>What can be done to jobs, by the name in a list of faults.</summary>
internal static class JobVerbs
{
    public static IReadOnlyDictionary<string, Func<JobFault, FaultLine, FaultRule>> All { get; } =
        new Dictionary<string, Func<JobFault, FaultLine, FaultRule>>(StringComparer.Ordinal)
        {
            ["job_fails"] = (on, line) => on.Fails(
                line.OptionalText("code") ?? "generation_failed", line.OptionalText("message") ?? "The generation failed.", line.Times()),
            ["job_never_ends"] = (on, line) => on.NeverEnds(line.Times()),
            ["job_goes_to"] = (on, line) => on.GoesTo(line.Text("status"), line.Flag("for_ever"), line.Times()),
            ["job_takes_longer"] = (on, line) => on.TakesLonger(line.Seconds("by"), line.Times()),
        };
}
