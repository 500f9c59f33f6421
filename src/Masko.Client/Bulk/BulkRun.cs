using Masko.Client.Bulk;

namespace Masko.Client;

/// <summary>
/// A run of many items. It has started already; read its results with <c>await foreach</c>, in the order they finish, or await <see cref="Completion"/>, which
/// ends whether or not anybody reads. Disposing of it cancels it and waits for its end.
/// </summary>
/// <typeparam name="TBody">What one item is made from.</typeparam>
/// <typeparam name="TOutput">What it becomes.</typeparam>
public class BulkRun<TBody, TOutput> : IAsyncEnumerable<ItemResult<TBody, TOutput>>, IAsyncDisposable
    where TBody : class
    where TOutput : class
{
    private readonly BulkEngine<TBody, TOutput> engine;
    private readonly ResultStream<ItemResult<TBody, TOutput>> results;

    internal BulkRun(
        IBulkService<TBody, TOutput> service,
        ItemSource<TBody, TOutput> source,
        RunOptions options,
        IReadOnlyList<IRunListener> listeners,
        CancellationToken cancellationToken)
    {
        results = new(options.MaxUnread);
        engine = new(service, options, source, results, listeners);
        Completion = Task.Run(() => RunAsync(cancellationToken), CancellationToken.None);
    }

    /// <summary>Ends when every item has, and then holds the counts. It does not fail because items do, or because the run was stopped: see <see cref="RunSummary.End"/>.</summary>
    public Task<RunSummary> Completion { get; }

    /// <summary>Where the run stands.</summary>
    public RunProgress Progress => engine.Progress;

    /// <summary>Sends nothing more. What still runs is told with its job id, and what was not sent is told too.</summary>
    public void Cancel() => engine.Stop(RunEnd.Cancelled);

    /// <summary>The results in the order they finish; to be read once.</summary>
    /// <param name="cancellationToken">Ends the reading, not the run.</param>
    /// <exception cref="RuleBrokenException">After the last result, when items of a list broke rules: nothing was sent.</exception>
    public IAsyncEnumerator<ItemResult<TBody, TOutput>> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        results.ReadAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);

    /// <summary>All results in the order of the items; they are all kept until then.</summary>
    /// <param name="cancellationToken">Ends the reading, not the run.</param>
    /// <exception cref="RuleBrokenException">Items of a list broke rules: nothing was sent.</exception>
    public async Task<IReadOnlyList<ItemResult<TBody, TOutput>>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var all = new List<ItemResult<TBody, TOutput>>();
        await foreach (var result in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(result);
        }

        all.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return all;
    }

    /// <summary>Cancels what has not ended, and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        Cancel();
        await ((Task)Completion).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GC.SuppressFinalize(this);
    }

    // A token may live as long as its host: it lets go of the run at its end, whether or not anybody disposes of that.
    private async Task<RunSummary> RunAsync(CancellationToken cancellationToken)
    {
        using var cancellation = cancellationToken.UnsafeRegister(static state => ((BulkEngine<TBody, TOutput>)state!).Stop(RunEnd.Cancelled), engine);
        return await engine.RunAsync().ConfigureAwait(false);
    }
}
