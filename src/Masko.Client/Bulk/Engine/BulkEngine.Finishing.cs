namespace Masko.Client.Bulk;

/// <content>An item is completed: its files come, and what the service makes beside it.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private bool HasWayBack(BulkItem<TBody, TOutput> item) => service.WaysBack?.IsThereOne(item.Body) == true;

    private async Task PostWhenFinishedAsync(BulkItem<TBody, TOutput> item, BulkEnd<TOutput> its, TOutput output)
    {
        var files = await FetchAsync(item.Body, output).ConfigureAwait(false);
        var wayBack = HasWayBack(item) ? await WayBackAsync(item, output).ConfigureAwait(false) : null;
        Post(async () =>
        {
            finishing--;
            if (service.Fetches)
            {
                await TellAsync(new(RunStep.FilesWritten, [item.Index]) { JobId = item.JobId, Error = files.Error ?? wayBack?.DownloadError }).ConfigureAwait(false);
            }

            await EndAsync(item, its, files, wayBack).ConfigureAwait(false);
            Report();
        });
    }

    private async Task<FetchedFiles> FetchAsync(TBody body, TOutput output)
    {
        if (!service.Fetches)
        {
            return default;
        }

        try
        {
            return new(await service.FetchAsync(body, output, waits.Token).ConfigureAwait(false), null);
        }
        catch (Exception failure)
        {
            return new((failure as DownloadFailedException)?.Files, failure);
        }
    }

    /// <summary>What becomes of a way back costs its item nothing, not even its end.</summary>
    private async Task<ItemResult<TBody, TOutput>> WayBackAsync(BulkItem<TBody, TOutput> item, TOutput output)
    {
        var body = item.Body;
        var answer = await AskAsync().ConfigureAwait(false);
        var its = answer.End!;
        var files = its.Output is { } back ? await FetchAsync(body, back).ConfigureAwait(false) : default;
        return new()
        {
            Index = item.Index,
            Name = item.Name,
            Tag = item.Tag,
            State = its.State,
            Problem = its.Problem,
            JobId = answer.JobId,
            ItemId = its.ItemId ?? item.ItemId,
            Cost = Math.Max(0, its.Cost ?? 0),
            Files = files.Arrived ?? [],
            DownloadError = files.Error,
            Body = body,
            Output = its.Output,
        };

        async Task<BulkAnswer<TOutput>> AskAsync()
        {
            try
            {
                return await service.WaysBack!.WaitAsync(output, waits.Token).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                return BulkAnswer<TOutput>.Ended(BulkEnd<TOutput>.Not(ItemState.Unknown, null, $"Its way back could not be followed: {failure.Message}", failure));
            }
        }
    }

    private readonly record struct FetchedFiles(IReadOnlyList<DownloadedFile>? Arrived, Exception? Error);
}
