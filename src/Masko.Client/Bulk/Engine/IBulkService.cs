namespace Masko.Client.Bulk;

/// <summary>What the engine must know of a service.</summary>
/// <typeparam name="TBody">What one item is made from.</typeparam>
/// <typeparam name="TOutput">What it becomes.</typeparam>
internal interface IBulkService<TBody, TOutput>
    where TBody : class
    where TOutput : class
{
    /// <summary>The most items of one request.</summary>
    int MostPerRequest { get; }

    /// <summary>The most requests whose jobs run at once.</summary>
    int MostJobs { get; }

    TimeProvider Time { get; }

    /// <summary>Which failed items are worth another try, unless the run says it itself.</summary>
    RetryRules Retries { get; }

    /// <summary>What one item costs at most, as far as anybody knows.</summary>
    decimal Price(TBody body);

    string NameOf(TBody body);

    string? TagOf(TBody body);

    /// <summary>What can be spent; null when the service does not say.</summary>
    Task<decimal?> BalanceAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with an item, before it is sent, all of it; nothing when nothing is.</summary>
    ValueTask<IReadOnlyList<ItemProblem>> CheckAsync(TBody body, CancellationToken cancellationToken);

    /// <summary>The same item once more, after a try that made an item of the service.</summary>
    TBody Again(TBody body, string? itemId);

    /// <summary>Sends one request.</summary>
    /// <returns>What became of each body, in their order.</returns>
    Task<IReadOnlyList<BulkAnswer<TOutput>>> SendAsync(IReadOnlyList<TBody> bodies, CallOptions call, CancellationToken cancellationToken);

    /// <summary>Waits for a job.</summary>
    /// <param name="key">The job, or what the answer gave in its place (<see cref="BulkAnswer{TOutput}.WaitKey"/>).</param>
    /// <param name="bodies">The items of the request that wait with this key, in their order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How each of them ended, in their order.</returns>
    Task<IReadOnlyList<BulkEnd<TOutput>>> WaitAsync(string key, IReadOnlyList<TBody> bodies, CancellationToken cancellationToken);

    /// <summary>Fetches the files of a completed item, when the run wants files.</summary>
    Task<IReadOnlyList<DownloadedFile>> FetchAsync(TBody body, TOutput output, CancellationToken cancellationToken);

    /// <summary>Whether the run wants files.</summary>
    bool Fetches { get; }

    /// <summary>What the service makes beside items, of itself; null when it makes nothing.</summary>
    IWaysBack<TBody, TOutput>? WaysBack { get; }
}
