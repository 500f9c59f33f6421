namespace Masko.Client.Testing.Requests;

/// <summary>The newest requests, so many and no more.</summary>
internal sealed class RequestLog(int size)
{
    private readonly object gate = new();
    private readonly Queue<ServerRequest> requests = new();
    private long count;

    public IReadOnlyList<ServerRequest> All
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public long Count => Interlocked.Read(ref count);

    public long NextNumber() => Interlocked.Increment(ref count) - 1;

    public void Add(ServerRequest request)
    {
        lock (gate)
        {
            requests.Enqueue(request);
            if (requests.Count > size)
            {
                requests.Dequeue();
            }
        }
    }
}
