namespace Masko.Client;

/// <summary>Where a run stands.</summary>
public sealed record RunProgress
{
    /// <summary>How many items there are; null while a stream is still being read.</summary>
    public int? Total { get; init; }

    /// <summary>How many items have been read so far.</summary>
    public int Read { get; init; }

    /// <summary>How many items have ended, in whatever way.</summary>
    public int Finished { get; init; }

    /// <summary>How many of them are completed.</summary>
    public int Completed { get; init; }

    /// <summary>How many items are being sent or worked on.</summary>
    public int InFlight { get; init; }

    /// <summary>What has been spent, refunds taken off.</summary>
    public decimal Spent { get; init; }

    /// <summary>What is set aside for items in flight.</summary>
    public decimal Reserved { get; init; }

    /// <summary>How long the rest may take, from the pace so far; null when nobody can tell.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>The item that ended last; null when none has.</summary>
    public ItemResult? Last { get; init; }
}
