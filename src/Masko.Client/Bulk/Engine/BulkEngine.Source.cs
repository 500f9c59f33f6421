namespace Masko.Client.Bulk;

/// <content>Items are read as they are needed, and looked at as they are read.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private readonly ItemSource<TBody, TOutput> source;
    private readonly CancellationTokenSource reads = new();
    private bool reading;
    private bool isFillDue;
    private ITimer? fill;

    private async ValueTask<IReadOnlyList<ItemProblem>> LookAtAsync(TBody body)
    {
        try
        {
            return await service.CheckAsync(body, reads.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (reads.IsCancellationRequested)
        {
            // The run is stopped: the item, which has been read already, ends as not sent.
            return [];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [new(null, $"It could not be looked at, so it is not sent: {failure.Message}") { Error = failure }];
        }
    }

    /// <summary>Reads until a request is full, or the source makes one wait.</summary>
    private async ValueTask ReadAsync()
    {
        while (!reading && end is null && !source.IsDone && ready.Count < service.MostPerRequest)
        {
            var next = NextAsync();
            if (!next.IsCompleted)
            {
                reading = true;
                _ = PostWhenReadAsync(next);
                return;
            }

            await TakeInAsync(next).ConfigureAwait(false);
        }
    }

    private async Task PostWhenReadAsync(ValueTask<(BulkItem<TBody, TOutput>? Item, IReadOnlyList<ItemProblem> Problems)> next)
    {
        var task = next.AsTask();
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Post(() =>
        {
            reading = false;
            return TakeInAsync(new(task));
        });
    }

    private async ValueTask<(BulkItem<TBody, TOutput>? Item, IReadOnlyList<ItemProblem> Problems)> NextAsync()
    {
        var item = await source.NextAsync(reads.Token).ConfigureAwait(false);
        var isChecked = source.List is not null || item is null;
        return (item, isChecked ? [] : await LookAtAsync(item!.Body).ConfigureAwait(false));
    }

    private async ValueTask TakeInAsync(ValueTask<(BulkItem<TBody, TOutput>? Item, IReadOnlyList<ItemProblem> Problems)> next)
    {
        try
        {
            var (item, problems) = await next.ConfigureAwait(false);
            if (item is null)
            {
                meter.SourceEnded();
                return;
            }

            item.Index = meter.NextIndex();
            if (problems.Count > 0)
            {
                await EndAsync(item, Refused(problems)).ConfigureAwait(false);
                if (options.StopOnBrokenRule)
                {
                    await StopAsync(RunEnd.Rules, RuleBrokenException.Of(problems)).ConfigureAwait(false);
                }
            }
            else
            {
                await EnqueueAsync(item).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            if (!(failure is OperationCanceledException && end is not null))
            {
                await StopAsync(RunEnd.Source, failure).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask EnqueueAsync(BulkItem<TBody, TOutput> item)
    {
        item.Missing = 0;
        foreach (var need in item.Needs)
        {
            if (need.Became is null)
            {
                need.NeededBy.Add(item);
                item.Missing++;
            }
        }

        if (item.Needs.FirstOrDefault(need => need.Became is not (null or ItemState.Completed)) is { } lost)
        {
            await EndAsync(item, Without(lost)).ConfigureAwait(false);
        }
        else if (item.Missing > 0)
        {
            blocked++;
        }
        else
        {
            await MakeReadyAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>All that an item needs is done: it is made of that. It was looked at with the rest of the list.</summary>
    private async ValueTask MakeReadyAsync(BulkItem<TBody, TOutput> item)
    {
        if (end is not null)
        {
            await EndAsync(item, NotSent(StopReason)).ConfigureAwait(false);
            return;
        }

        try
        {
            item.MakeBody();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await EndAsync(item, BulkEnd<TOutput>.Not(ItemState.NotSent, null, $"It could not be made of what it needs: {failure.Message}", failure))
                .ConfigureAwait(false);
            return;
        }

        ready.AddLast(item);
    }

    private static BulkEnd<TOutput> Refused(IReadOnlyList<ItemProblem> problems) => new(ItemState.Refused)
    {
        Problem = problems.Count == 1 ? problems[0] : new(problems[0].Code, string.Join(' ', problems.Select(static problem => problem.Message))),
    };

    private static BulkEnd<TOutput> Without(BulkItem<TBody, TOutput> lost) => NotSent($"It needs '{lost.Name}', which did not come about.");

    private static BulkEnd<TOutput> NotSent(string reason) => BulkEnd<TOutput>.Not(ItemState.NotSent, null, reason);
}
