namespace Masko.Client.Bulk;

/// <content>What comes before the first item is paid. It may have to ask the service, and a stop does not wait for that.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private bool preparing = true;

    private async Task PostWhenPreparedAsync()
    {
        // A list is looked at whole; a stream as it is read.
        var broken = new Dictionary<BulkItem<TBody, TOutput>, IReadOnlyList<ItemProblem>>();
        foreach (var item in source.List ?? [])
        {
            if (await LookAtAsync(item.Body).ConfigureAwait(false) is { Count: > 0 } problems)
            {
                broken[item] = problems;
            }
        }

        var most = broken.Count == 0 ? await AskLimitAsync().ConfigureAwait(false) : null;
        Post(() =>
        {
            (preparing, limit) = (false, most);
            return broken.Count == 0 || end is not null ? default : RefuseAllAsync(broken);
        });
    }

    /// <summary>A budget beyond what there is would only end in a refusal.</summary>
    private async Task<decimal?> AskLimitAsync()
    {
        if (options.Budget is not { } budget)
        {
            return null;
        }

        try
        {
            return await service.BalanceAsync(reads.Token).ConfigureAwait(false) is { } balance && balance < budget ? balance : budget;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whoever cannot be asked will say it when it is short, or what else is wrong when it is sent to.
            return budget;
        }
    }

    private async ValueTask RefuseAllAsync(Dictionary<BulkItem<TBody, TOutput>, IReadOnlyList<ItemProblem>> broken)
    {
        (end, error) = (RunEnd.Rules, RuleBrokenException.Of([.. source.List!.SelectMany(item => broken.GetValueOrDefault(item, []))]));
        while (source.TryTakeRest(out var item))
        {
            item.Index = meter.NextIndex();
            await EndAsync(item, broken.TryGetValue(item, out var problems)
                ? Refused(problems)
                : NotSent("Another item of the list breaks a rule, so nothing was sent.")).ConfigureAwait(false);
        }

        await TellAsync(new(RunStep.Stopped, []) { Error = error }).ConfigureAwait(false);
        Report();
    }
}
