namespace Masko.Client.Testing.Faults;

/// <summary>Which jobs a rule is for.</summary>
internal sealed record JobTerms : WorkTerms<ServerJob>
{
    public string? ItemName { get; init; }

    public string? Type { get; init; }

    protected override string Subject => (Type is null ? "job" : $"{Type} job")
        + (ItemName is null ? "" : $" of item \"{ItemName}\"")
        + (Where is null ? "" : " under a condition");

    public override bool Meet(ServerJob job) =>
        (ItemName ?? job.ItemName) == job.ItemName && (Type ?? job.Type) == job.Type && Where?.Invoke(job) != false;
}
