namespace Masko.Client.Bulk;

/// <content>Jobs end, files come, and every item ends exactly once.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private async Task PostWhenOverAsync(string key, List<BulkItem<TBody, TOutput>> items)
    {
        try
        {
            var ends = await service.WaitAsync(key, [.. items.Select(static item => item.Body)], waits.Token).ConfigureAwait(false);
            Post(() => OverAsync(items, ends));
        }
        catch (Exception failure)
        {
            var isStopped = failure is OperationCanceledException && waits.IsCancellationRequested;
            var why = isStopped ? $"{StopReason} Job {key} still runs." : $"Job {key} could not be followed: {failure.Message}";
            var running = BulkEnd<TOutput>.Not(ItemState.Running, null, why, isStopped ? null : failure);
            Post(() => OverAsync(items, [.. items.Select(_ => running)]));
        }
    }

    private async ValueTask OverAsync(List<BulkItem<TBody, TOutput>> items, IReadOnlyList<BulkEnd<TOutput>> ends)
    {
        jobs -= service.MostJobs == int.MaxValue ? 0 : 1;
        foreach (var (item, its) in items.Zip(ends))
        {
            await ComeAsync(item, its).ConfigureAwait(false);
        }

        Report();
    }

    /// <summary>The service is done with an item: its files are fetched, or it lands.</summary>
    private async ValueTask ComeAsync(BulkItem<TBody, TOutput> item, BulkEnd<TOutput> its)
    {
        item.ItemId = its.ItemId ?? item.ItemId;
        item.JobId = its.ReplacesJob ? its.JobId : item.JobId;
        if (its is { State: ItemState.Completed, Output: { } output } && (service.Fetches || HasWayBack(item)))
        {
            finishing++;
            meter.InFlight--;
            Become(item, its);
            _ = PostWhenFinishedAsync(item, its, output);
        }
        else
        {
            await LandAsync(item, its).ConfigureAwait(false);
        }
    }

    /// <summary>An item comes back from the service: it ends, or is tried once more.</summary>
    private async ValueTask LandAsync(BulkItem<TBody, TOutput> item, BulkEnd<TOutput> its)
    {
        meter.InFlight--;
        item.ItemId = its.ItemId ?? item.ItemId;
        if (end is null && its is { State: ItemState.Failed or ItemState.Rejected, Problem: { } problem } && item.Tries < options.MaxTries && MayPass(problem, ref its))
        {
            item.Remember(problem);
            meter.Settle(item.Reserved, 0);
            item.Reserved = 0;
            item.Body = service.Again(item.Body, item.ItemId);
            await TellAsync(new(RunStep.Again, [item.Index]) { JobId = item.JobId }).ConfigureAwait(false);
            item.JobId = null;
            ready.AddLast(item);
            return;
        }

        await EndAsync(item, its).ConfigureAwait(false);
    }

    private bool MayPass(ItemProblem problem, ref BulkEnd<TOutput> its)
    {
        try
        {
            return options.RetryWhen?.Invoke(problem) ?? service.Retries.MayPass(problem);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var message = $"{problem.Message} It was not tried again, because RunOptions.RetryWhen failed: {failure.Message}";
            its = its with { Problem = problem with { Message = message, Error = problem.Error ?? failure } };
            return false;
        }
    }

    /// <summary>The one place where an item ends.</summary>
    private async ValueTask EndAsync(
        BulkItem<TBody, TOutput> item, BulkEnd<TOutput> its, FetchedFiles files = default, ItemResult<TBody, TOutput>? wayBack = null)
    {
        var cost = its.State switch
        {
            ItemState.Completed => Math.Max(0, its.Cost ?? item.Reserved),

            // It may be, or is about to be, charged: to count it as free could overrun a budget.
            ItemState.Unknown or ItemState.Running => item.Reserved,
            _ => 0,
        };
        meter.Settle(item.Reserved, cost + (wayBack?.Cost ?? 0));
        item.Reserved = 0;
        var result = new ItemResult<TBody, TOutput>
        {
            Index = item.Index,
            Name = item.Name,
            Tag = item.Tag,
            State = its.State,
            Problem = its.Problem,
            JobId = item.JobId,
            SentAt = item.SentAt,
            ItemId = item.ItemId,
            History = item.History,
            Cost = cost,
            Files = files.Arrived ?? [],
            DownloadError = files.Error,
            WayBack = wayBack,
            Body = item.IsMade ? item.Body : null,
            Output = its.Output,
        };
        meter.Ended(result);
        await TellAsync(new(RunStep.Ended, [item.Index]) { JobId = item.JobId, Result = result }).ConfigureAwait(false);
        results.Add(result);
        Become(item, its);
    }

    /// <summary>What needs the item need not wait for its files. Each is a step of its own: one inside the other, a long chain would not fit on a stack.</summary>
    private void Become(BulkItem<TBody, TOutput> item, BulkEnd<TOutput> its)
    {
        item.Became = its.State;
        item.Output = item.IsNeeded ? its.Output : null;
        foreach (var next in item.NeededBy)
        {
            Post(() => NeedEndedAsync(item, next));
        }

        item.NeededBy.Clear();
    }

    private async ValueTask NeedEndedAsync(BulkItem<TBody, TOutput> need, BulkItem<TBody, TOutput> item)
    {
        if (item.Became is not null)
        {
            return;
        }

        if (need.Became != ItemState.Completed)
        {
            blocked--;
            await EndAsync(item, Without(need)).ConfigureAwait(false);
        }
        else if (--item.Missing == 0)
        {
            blocked--;
            await MakeReadyAsync(item).ConfigureAwait(false);
        }
    }

    private void Release(BulkItem<TBody, TOutput> item)
    {
        meter.InFlight--;
        meter.Settle(item.Reserved, 0);
        item.Reserved = 0;
    }
}
