namespace Masko.Client.Bulk;

/// <content>A stop: nothing more is sent, what runs is told with its ids, what was not sent is told too.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private RunEnd? end;
    private Exception? error;

    private string StopReason => end switch
    {
        RunEnd.TimeUp => "The time of the run was up.",
        RunEnd.Budget => "The budget of the run was used up.",
        RunEnd.Credits => "The service has too few credits.",
        RunEnd.Rules => "Another item broke a rule.",
        RunEnd.Refused => "The service refused the requests before.",
        RunEnd.Source => "Reading the items failed.",
        _ => "The run was cancelled.",
    };

    /// <summary>Stops the sending, once; whoever cancels after that does not wait for what was sent either.</summary>
    private async ValueTask StopAsync(RunEnd why, Exception? failure)
    {
        if (end is null)
        {
            stopped.Set();
            (end, error) = (why, failure);
            await reads.CancelAsync().ConfigureAwait(false);
            await TellAsync(new(RunStep.Stopped, []) { Error = failure }).ConfigureAwait(false);
            await EndUnsentAsync().ConfigureAwait(false);
            CancelUnsent();
        }

        // Short of money, or told no, what was sent is still waited for.
        if (why is RunEnd.Cancelled or RunEnd.TimeUp && !waits.IsCancellationRequested)
        {
            await waits.CancelAsync().ConfigureAwait(false);
            CancelSendsLater();
        }

        Report();
    }

    private async ValueTask EndUnsentAsync()
    {
        while (ready.First is { Value: var item })
        {
            ready.RemoveFirst();
            await EndAsync(item, NotSent(StopReason)).ConfigureAwait(false);
        }

        while (source.TryTakeRest(out var rest))
        {
            rest.Index = meter.NextIndex();
            await EnqueueAsync(rest).ConfigureAwait(false);
        }
    }

    /// <summary>Requests that wait for the rate limit, or to be sent again, wait for nothing any more.</summary>
    private void CancelUnsent()
    {
        foreach (var request in sending.Where(static request => !request.Call.HasLeft).ToList())
        {
            request.Cancel();
        }
    }

    /// <summary>Requests that have left may be answered for a while: their job ids are worth it.</summary>
    private void CancelSendsLater()
    {
        if (sending.Count == 0)
        {
            return;
        }

        pause?.Dispose();
        pause = Timer(options.CancelGrace, () =>
        {
            foreach (var request in sending.ToList())
            {
                request.Cancel();
            }

            return default;
        });
    }
}
