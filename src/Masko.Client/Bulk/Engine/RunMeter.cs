namespace Masko.Client.Bulk;

/// <summary>Counts a run: items by their end, and money.</summary>
internal sealed class RunMeter(TimeProvider time, int? total)
{
    private readonly int[] ends = new int[Enum.GetValues<ItemState>().Length];
    private readonly long start = time.GetTimestamp();
    private int? total = total;
    private ItemResult? last;

    public int Read { get; private set; }

    public int InFlight { get; set; }

    public decimal Spent { get; private set; }

    public decimal Reserved { get; private set; }

    public int Finished { get; private set; }

    public int NextIndex() => Read++;

    public void SourceEnded() => total = Read;

    public void Reserve(decimal price) => Reserved += price;

    /// <summary>Turns what was set aside for an item into what it cost.</summary>
    public void Settle(decimal reserved, decimal cost)
    {
        Reserved -= reserved;
        Spent += cost;
    }

    public void Ended(ItemResult result)
    {
        ends[(int)result.State]++;
        Finished++;
        last = result;
    }

    public RunProgress Progress() => new()
    {
        Total = total,
        Read = Read,
        Finished = Finished,
        Completed = ends[(int)ItemState.Completed],
        InFlight = InFlight,
        Spent = Spent,
        Reserved = Reserved,
        TimeLeft = total is { } all && Finished > 0 ? time.GetElapsedTime(start) / Finished * (all - Finished) : null,
        Last = last,
    };

    public RunSummary Summary(RunEnd end, Exception? error, int unread) => new()
    {
        Total = Read,
        Completed = ends[(int)ItemState.Completed],
        Failed = ends[(int)ItemState.Failed],
        Rejected = ends[(int)ItemState.Rejected],
        Refused = ends[(int)ItemState.Refused],
        Unknown = ends[(int)ItemState.Unknown],
        NotSent = ends[(int)ItemState.NotSent],
        Running = ends[(int)ItemState.Running],
        Spent = Spent,
        Unread = unread,
        Duration = time.GetElapsedTime(start),
        End = end,
        Error = error,
    };
}
