namespace Masko.Client.Bulk;

/// <content>Items are taken for a request while there is money for them.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private decimal? limit;

    /// <summary>Takes the items of the next request, and sets the money for them aside; none while that has to come back first.</summary>
    private async ValueTask<List<BulkItem<TBody, TOutput>>> TakeAsync()
    {
        var items = new List<BulkItem<TBody, TOutput>>(service.MostPerRequest);
        var room = Math.Min(service.MostPerRequest, options.MaxInFlight - meter.InFlight);
        while (items.Count < room && ready.First is { Value: var item } && (items.Count == 0 || !item.Alone))
        {
            if (PriceOf(item, out var unpriced) is not { } price)
            {
                ready.RemoveFirst();
                await EndAsync(item, unpriced!).ConfigureAwait(false);
                Post(LookAgain);
                continue;
            }

            if (limit is { } most && meter.Spent + meter.Reserved + price > most)
            {
                if (meter.Reserved == 0 && items.Count == 0)
                {
                    await StopAsync(limit < options.Budget ? RunEnd.Credits : RunEnd.Budget, null).ConfigureAwait(false);
                }

                break;
            }

            ready.RemoveFirst();
            item.Reserved = price;
            meter.Reserve(price);
            items.Add(item);
            if (item.Alone)
            {
                break;
            }
        }

        return items;
    }

    /// <summary>A step that has the run told, and filled again.</summary>
    private ValueTask LookAgain()
    {
        Report();
        return default;
    }

    /// <summary>What an item costs at most; null when nobody can tell, because the user's own prices fail.</summary>
    private decimal? PriceOf(BulkItem<TBody, TOutput> item, out BulkEnd<TOutput>? unpriced)
    {
        unpriced = null;
        try
        {
            return service.Price(item.Body);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            unpriced = BulkEnd<TOutput>.Not(ItemState.NotSent, null, $"Its price could not be worked out: {failure.Message}", failure);
            return null;
        }
    }
}
