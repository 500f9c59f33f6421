namespace Masko.Client.Testing.Time.Tests;

/// <summary>Threads that burn processor time until they are disposed.</summary>
internal sealed class CpuHogs : IDisposable
{
    private readonly List<Thread> threads;
    private volatile bool stopped;

    public CpuHogs(int count)
    {
        threads = [.. Enumerable.Range(1, count).Select(number => new Thread(Burn) { IsBackground = true, Name = $"hog {number}" })];
        threads.ForEach(thread => thread.Start());
    }

    public void Dispose()
    {
        stopped = true;
        threads.ForEach(thread => thread.Join());
    }

    private void Burn()
    {
        while (!stopped) Thread.SpinWait(1_000);
    }
}
