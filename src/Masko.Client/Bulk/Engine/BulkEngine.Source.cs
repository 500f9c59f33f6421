namespace Masko.Client.Bulk;

/// <content>Items are read as they are needed, and looked at as they are read.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private readonly ItemSource<TBody, TOutput> source;
    private readonly CancellationTokenSource reads = new();
    private bool reading;
    private bool isFillDue;
    private ITimer? fill;

    /// <summary>A list is looked at whole before the first item of it is paid.</summary>
    private async Task CheckListAsync()
    {
        if (source.List is not { } list)
        {
            return;
        }

        var broken = new Dictionary<BulkItem<TBody, TOutput>, IReadOnlyList<ItemProblem>>();
        foreach (var item in list)
        {
            if (item.Body is { } body && await service.CheckAsync(body, waits.Token).ConfigureAwait(false) is { Count: > 0 } problems)
            {
                broken[item] = problems;
            }
        }

        if (broken.Count == 0)
        {
            return;
        }

        (end, error) = (RunEnd.Rules, RuleBrokenException.Of([.. broken.Values.SelectMany(static problems => problems)]));
        while (source.TryTakeRest(out var item))
        {
            item.Index = meter.NextIndex();
            await EndAsync(item, broken.TryGetValue(item, out var problems)
                ? Refused(problems)
                : NotSent("Another item of the list breaks a rule, so nothing was sent.")).ConfigureAwait(false);
        }

        await TellAsync(new(RunStep.Stopped, []) { Error = error }).ConfigureAwait(false);
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
        var isChecked = source.List is not null || item?.Body is null;
        return (item, isChecked ? [] : await service.CheckAsync(item!.Body!, reads.Token).ConfigureAwait(false));
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
            if (need.Ended is null)
            {
                need.NeededBy.Add(item);
                item.Missing++;
            }
        }

        if (item.Needs.FirstOrDefault(need => need.Ended is not (null or ItemState.Completed)) is { } lost)
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

    /// <summary>All that an item needs is done: it is made of that, and looked at.</summary>
    private async ValueTask MakeReadyAsync(BulkItem<TBody, TOutput> item)
    {
        if (end is not null)
        {
            await EndAsync(item, NotSent(StopReason)).ConfigureAwait(false);
            return;
        }

        if (item.Make is { } make && item.Body is null)
        {
            try
            {
                item.Body = make();
                if (await service.CheckAsync(item.Body, reads.Token).ConfigureAwait(false) is { Count: > 0 } problems)
                {
                    await EndAsync(item, Refused(problems)).ConfigureAwait(false);
                    return;
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                await EndAsync(item, BulkEnd<TOutput>.Not(ItemState.NotSent, null, $"It could not be made of what it needs: {failure.Message}", failure))
                    .ConfigureAwait(false);
                return;
            }
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
