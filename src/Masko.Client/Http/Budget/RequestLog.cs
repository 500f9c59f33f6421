namespace Masko.Client.Http;

/// <summary>The moments of the requests within the last span of time, oldest first, in a ring that grows as it must.</summary>
internal sealed class RequestLog(int limit, long span)
{
    private const int FirstRoom = 64;

    private long[] moments = new long[Math.Min(limit, FirstRoom)];
    private int first;

    public int Count { get; private set; }

    /// <summary>When one more request is within the limit; now when it is already.</summary>
    public long FreeAt(long now)
    {
        Forget(now);
        return Count < limit ? now : moments[(first + Count - limit) % moments.Length] + span;
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
