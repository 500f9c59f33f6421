namespace Masko.Client.Testing.Faults;

/// <summary>Which jobs a rule is for.</summary>
internal sealed record JobTerms : FaultTerms
{
    public string? ItemName { get; init; }

    public string? Type { get; init; }

    /// <summary>The user's condition.</summary>
    public Func<ServerJob, bool>? Where { get; init; }

    protected override string Subject => (Type is null ? "job" : $"{Type} job")
        + (ItemName is null ? "" : $" of item \"{ItemName}\"")
        + (Where is null ? "" : " under a condition");

    public bool Meet(ServerJob job) =>
        (ItemName ?? job.ItemName) == job.ItemName && (Type ?? job.Type) == job.Type && Where?.Invoke(job) != false;
}
