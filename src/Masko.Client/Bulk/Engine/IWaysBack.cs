namespace Masko.Client.Bulk;

/// <summary>What a service makes beside items, of itself.</summary>
/// <typeparam name="TBody">What one item is made from.</typeparam>
/// <typeparam name="TOutput">What it becomes.</typeparam>
internal interface IWaysBack<TBody, TOutput>
    where TBody : class
    where TOutput : class
{
    /// <summary>Whether an item has one.</summary>
    bool IsThereOne(TBody body);

    /// <summary>Waits for that of a completed item.</summary>
    /// <returns>How it ended, and its job where one is known. When the wait is cancelled, that too.</returns>
    Task<BulkAnswer<TOutput>> WaitAsync(TOutput output, CancellationToken cancellationToken);
}
