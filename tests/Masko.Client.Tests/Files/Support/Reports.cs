using System.Collections.Concurrent;

namespace Masko.Client.Tests.Files;

/// <summary>Progress as it was told, in order; Progress&lt;T&gt; would mix it up.</summary>
internal sealed class Reports : IProgress<TransferProgress>
{
    private readonly ConcurrentQueue<TransferProgress> all = new();

    public Action<TransferProgress>? OnReport { get; init; }

    public IReadOnlyList<TransferProgress> All => [.. all];

    public void Report(TransferProgress value)
    {
        all.Enqueue(value);
        OnReport?.Invoke(value);
    }
}
