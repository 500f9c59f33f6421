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
            (end, error) = (why, failure);
            await reads.CancelAsync().ConfigureAwait(false);
            await TellAsync(new(RunStep.Stopped, []) { Error = failure }).ConfigureAwait(false);
            await EndUnsentAsync().ConfigureAwait(false);
        }

        // Short of money, or told no, what was sent is still waited for.
        if (why is RunEnd.Cancelled or RunEnd.TimeUp && !waits.IsCancellationRequested)
        {
            await waits.CancelAsync().ConfigureAwait(false);
            AbandonSends();
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

    /// <summary>What has not left does not leave; what has left may still be answered for a while.</summary>
    private void AbandonSends()
    {
        foreach (var request in sending.Where(static request => !request.Call.HasLeft).ToList())
        {
            request.Cancel();
        }

        if (sending.Count > 0)
        {
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
}
