using System.Diagnostics.CodeAnalysis;

namespace Masko.Client.Bulk;

/// <summary>Where the items of a run come from: a list that is known whole, or a stream that is read as it is needed.</summary>
internal sealed class ItemSource<TBody, TOutput> : IAsyncDisposable
    where TBody : class
    where TOutput : class
{
    private readonly Func<TBody, BulkItem<TBody, TOutput>>? wrap;
    private readonly IAsyncEnumerable<TBody>? stream;
    private readonly CancellationTokenSource ends = new();
    private IAsyncEnumerator<TBody>? reader;
    private Task? moving;
    private int next;

    public ItemSource(IReadOnlyList<BulkItem<TBody, TOutput>> list)
    {
        List = list;
        IsDone = list.Count == 0;
    }

    public ItemSource(IAsyncEnumerable<TBody> stream, Func<TBody, BulkItem<TBody, TOutput>> wrap)
    {
        this.stream = stream;
        this.wrap = wrap;
    }

    /// <summary>All items; null for a stream.</summary>
    public IReadOnlyList<BulkItem<TBody, TOutput>>? List { get; }

    public int? Total => List?.Count;

    /// <summary>Whether nothing more will come.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The next item; null at the end.</summary>
    public async ValueTask<BulkItem<TBody, TOutput>?> NextAsync(CancellationToken cancellationToken)
    {
        if (List is not null)
        {
            return TryTakeRest(out var item) ? item : null;
        }

        try
        {
            reader ??= stream!.GetAsyncEnumerator(ends.Token);
            var move = reader.MoveNextAsync();
            if (!await (move.IsCompleted ? move : Abandonable(move, cancellationToken)).ConfigureAwait(false))
            {
                IsDone = true;
                return null;
            }

            return wrap!(reader.Current ?? throw new InvalidOperationException("An item of the stream is null."));
        }
        catch
        {
            IsDone = true;
            throw;
        }
    }

    private ValueTask<bool> Abandonable(ValueTask<bool> move, CancellationToken cancellationToken)
    {
        var task = move.AsTask();
        moving = task;
        return new(task.WaitAsync(cancellationToken));
    }

    /// <summary>The items of a list that nobody has taken yet. Of a stream nobody knows them: it ends here.</summary>
    public bool TryTakeRest([NotNullWhen(true)] out BulkItem<TBody, TOutput>? item)
    {
        item = List is not null && next < List.Count ? List[next++] : null;
        IsDone = IsDone || List is null || next == List.Count;
        return item is not null;
    }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync().ConfigureAwait(false);
        if (moving is { IsCompleted: false })
        {
            // A stream must not be disposed of while it moves, and one that ignores its token must not hold up the run.
            _ = DisposeWhenMovedAsync(moving);
        }
        else if (reader is not null)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task DisposeWhenMovedAsync(Task move)
    {
        await move.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await reader!.DisposeAsync().ConfigureAwait(false);
    }
}
