namespace Masko.Client.Http;

/// <summary>Says to all calls of a run that nothing more is sent; it is never taken back.</summary>
internal sealed class StopSignal
{
    private volatile bool isSet;

    public bool IsSet => isSet;

    public void Set()
    {
        isSet = true;

        // A call notes that it leaves, then looks here. Code that sets this, then looks which calls have left, misses none.
        Interlocked.MemoryBarrier();
    }
}
