namespace Masko.Client.Http;

/// <summary>The moments of the requests within the last span of time, oldest first, in a ring that grows as it must.</summary>
internal sealed class RequestLog(int limit, long span)
{
    private const int FirstRoom = 64;

    private long[] moments = new long[Math.Min(limit, FirstRoom)];
    private int first;

    public int Count { get; private set; }

    /// <summary>When one more request is within the limit of a lane; now, or before, when it is already.</summary>
    public long FreeAt(BudgetLane lane, long now)
    {
        Forget(now);
        var most = Most(lane);
        return Count < most ? now : moments[(first + Count - most) % moments.Length] + span;
    }

    public int Left(long now)
    {
        Forget(now);
        return limit - Count;
    }

    public void Add(long moment)
    {
        if (Count == moments.Length)
        {
            Grow();
        }

        moments[(first + Count) % moments.Length] = moment;
        Count++;
    }

    // A tenth is kept, and one request at least, of any limit that has two.
    private int Most(BudgetLane lane) => lane == BudgetLane.Single || limit == 1 ? limit : limit - Math.Max(1, limit / 10);

    private void Forget(long now)
    {
        while (Count > 0 && moments[first] + span <= now)
        {
            first = (first + 1) % moments.Length;
            Count--;
        }
    }

    private void Grow()
    {
        var larger = new long[Math.Min((long)limit, moments.Length * 2L)];
        for (var i = 0; i < Count; i++)
        {
            larger[i] = moments[(first + i) % moments.Length];
        }

        moments = larger;
        first = 0;
    }
}
