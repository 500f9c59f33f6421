using System.Text.Json.Serialization;
using Masko.Client.VidiKing;

namespace Masko.Client;

/// <summary>A bulk job.</summary>
[JsonConverter(typeof(VidiKingModelConverter))]
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

    /// <summary>The items, by their index, of which a complete job says nothing: they may have been made, and charged. None while it has not ended, or when it failed whole.</summary>
    /// <param name="count">How many items were sent.</param>
    public IReadOnlyList<int> MissingItems(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Status == VidiKingStatus.Complete ? [.. Enumerable.Range(0, count).Zip(VidiKingEnds.Tie(this, count).Images).Where(static item => item.Second is null).Select(static item => item.First)] : [];
    }
}
