namespace Masko.Client.Canvases;

/// <summary>How many edges may be taken: a canvas that runs in a circle must come to an end, and at the same one however its time is sliced.</summary>
internal struct EdgeAllowance
{
    private long since;
    private int taken;

    /// <summary>Whether one more may be taken.</summary>
    /// <param name="now">The player's time, in ticks.</param>
    public bool Take(long now)
    {
        if (now - since >= TimeSpan.TicksPerSecond)
        {
            since = now;
            taken = 0;
        }

        return ++taken <= CanvasPlayer.MostEdgesASecond;
    }

    public void Renew(long now)
    {
        since = now;
        taken = 0;
    }
}
