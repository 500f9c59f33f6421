namespace Masko.Client;

/// <summary>A bulk job.</summary>
public sealed record VidiKingJob : MaskoModel
{
    /// <summary>The job's id.</summary>
    public string Id { get => field ?? ""; init; }

    /// <summary>Where it stands. A job that is complete may have pictures that failed.</summary>
    public VidiKingStatus Status { get; init; }

    /// <summary>How many items it has.</summary>
    public int? TotalItems { get; init; }

    /// <summary>What became of each item; empty until the job has ended.</summary>
    public IReadOnlyList<VidiKingImage> Images { get => field ?? []; init; }

    /// <summary>What it cost in credits, as the service counts them; null while it is not known.</summary>
    public int? CreditsUsed { get; init; }

    /// <summary>Why the whole job failed; null unless it did.</summary>
    public JobError? Error { get; init; }

    /// <summary>When it was accepted, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset? CompletedAt { get; init; }
}
