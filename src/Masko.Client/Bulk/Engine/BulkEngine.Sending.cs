using System.Net;
using Masko.Client.Http;

namespace Masko.Client.Bulk;

/// <content>Requests of the right size leave, as many at once as may.</content>
internal sealed partial class BulkEngine<TBody, TOutput>
{
    private const int MostFailedSends = 8;

    /// <summary>One 404 may be for what a single item names. So many, and none that is not, are for what all of them name.</summary>
    private const int MostNotFound = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private ITimer? pause;
    private bool isPaused;
    private int failedSends;
    private int notFound;

    private bool MaySend => end is null && !stopped.IsSet && !preparing && !isPaused && sending.Count < options.MaxRequests && jobs + sending.Count < service.MostJobs
        && meter.InFlight < options.MaxInFlight && !results.IsFull;

    private async ValueTask FillAsync()
    {
        while (MaySend)
        {
            await ReadAsync().ConfigureAwait(false);
            if (!MaySend || ready.Count == 0 || IsWorthWaiting() || await TakeAsync().ConfigureAwait(false) is not { Count: > 0 } items)
            {
                return;
            }

            await SendAsync(items).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a slow stream may still fill the request.</summary>
    private bool IsWorthWaiting()
    {
        if (!reading || ready.Count >= service.MostPerRequest || isFillDue || options.FillTime == TimeSpan.Zero)
        {
            fill?.Dispose();
            (fill, isFillDue) = (null, false);
            return false;
        }

        fill ??= Timer(options.FillTime, () =>
        {
            isFillDue = true;
            return default;
        });
        return true;
    }

    private async ValueTask SendAsync(List<BulkItem<TBody, TOutput>> items)
    {
        var request = new Sending(items, stopped);
        sending.Add(request);
        meter.InFlight += items.Count;
        await TellAsync(new(RunStep.Sending, Indices(items))).ConfigureAwait(false);
        items.ForEach(static item => item.Tries++);
        _ = PostWhenSentAsync(request);
    }

    private async Task PostWhenSentAsync(Sending request)
    {
        try
        {
            var answers = await service.SendAsync([.. request.Items.Select(static item => item.Body)], request.Call, request.Token).ConfigureAwait(false);
            Post(() => SentAsync(request, answers));
        }
        catch (Exception failure)
        {
            Post(() => SendFailedAsync(request, failure));
        }
    }

    private async ValueTask SentAsync(Sending request, IReadOnlyList<BulkAnswer<TOutput>> answers)
    {
        Forget(request);
        (failedSends, notFound) = (0, 0);
        await TellAsync(new(RunStep.Sent, Indices(request.Items))).ConfigureAwait(false);
        var running = new Dictionary<string, List<BulkItem<TBody, TOutput>>>(StringComparer.Ordinal);
        foreach (var (item, answer) in request.Items.Zip(answers))
        {
            item.ItemId = answer.ItemId ?? item.ItemId;
            if (answer.Note is { } note)
            {
                item.Remember(note);
            }

            item.JobId = answer.JobId;
            if (answer.WaitKey is { } key)
            {
                running.TryAdd(key, []);
                running[key].Add(item);
            }
        }

        foreach (var (key, items) in running)
        {
            await TellAsync(new(RunStep.JobKnown, Indices(items)) { JobId = items[0].JobId }).ConfigureAwait(false);
            jobs += service.MostJobs == int.MaxValue ? 0 : 1;
            _ = PostWhenOverAsync(key, items);
        }

        foreach (var (item, answer) in request.Items.Zip(answers))
        {
            if (answer.WaitKey is null)
            {
                await ComeAsync(item, answer.End!).ConfigureAwait(false);
            }
        }

        Report();
    }

    private async ValueTask SendFailedAsync(Sending request, Exception failure)
    {
        Forget(request);
        await TellAsync(new(RunStep.Sent, Indices(request.Items)) { Error = failure }).ConfigureAwait(false);
        switch (failure)
        {
            case InsufficientCreditsException:
                await LandAllAsync(request, ItemState.Rejected, "insufficient_credits", failure).ConfigureAwait(false);
                await StopAsync(RunEnd.Credits, failure).ConfigureAwait(false);
                break;
            case MaskoTimeoutException when request.Call.HasLeft:
                await LandAllAsync(request, ItemState.Unknown, null, failure).ConfigureAwait(false);
                break;
            case RateLimitedException or MaskoConnectionException { IsNotSent: true } or MaskoTimeoutException when end is null:
                await SendLaterAsync(request, failure).ConfigureAwait(false);
                break;
            case MaskoApiException
            {
                StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge,
            } when request.Items.Count > 1 && end is null:
                SendAlone(request);
                break;
            case MaskoApiException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.NotFound } refused:
                await LandAllAsync(request, ItemState.Rejected, refused.Code, failure).ConfigureAwait(false);
                if (refused.StatusCode == HttpStatusCode.Unauthorized || ++notFound == MostNotFound)
                {
                    await StopAsync(RunEnd.Refused, failure).ConfigureAwait(false);
                }

                break;
            case RateLimitedException or MaskoConnectionException or MaskoTimeoutException:
                await LandAllAsync(request, ItemState.NotSent, null, failure).ConfigureAwait(false);
                break;
            case MaskoApiException refused:
                await LandAllAsync(request, ItemState.Rejected, refused.Code, failure).ConfigureAwait(false);
                break;
            case ObjectDisposedException when !request.Call.HasLeft:
                // Each further request would end the same way.
                await LandAllAsync(request, ItemState.NotSent, null, failure, "The client was disposed of before it was sent.").ConfigureAwait(false);
                await StopAsync(RunEnd.Cancelled, failure).ConfigureAwait(false);
                break;
            default:
                await LandAllAsync(request, request.Call.HasLeft ? ItemState.Unknown : ItemState.NotSent, null, failure).ConfigureAwait(false);
                break;
        }

        Report();
    }

    /// <summary>It provably did not happen: it is sent again after a while, a bounded number of times.</summary>
    private async ValueTask SendLaterAsync(Sending request, Exception failure)
    {
        foreach (var item in Enumerable.Reverse(request.Items))
        {
            item.Tries--;
            if (++item.FailedSends < MostFailedSends)
            {
                Release(item);
                ready.AddFirst(item);
            }
            else
            {
                await LandAsync(item, BulkEnd<TOutput>.Not(ItemState.NotSent, null, failure.Message, failure)).ConfigureAwait(false);
            }
        }

        var advised = failure switch
        {
            MaskoApiException limited => limited.RetryAfter,
            MaskoConnectionException open => open.RetryAfter,
            _ => null,
        };
        var own = TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(failedSends++, 6)));
        Pause(advised is { } wait && wait > own ? wait : own);
    }

    private void Pause(TimeSpan time)
    {
        isPaused = true;
        pause?.Dispose();
        pause = Timer(time < LongestPause ? time : LongestPause, () =>
        {
            isPaused = false;
            return default;
        });
    }

    /// <summary>One bad item must not take the others down with it: nothing was charged, so each is sent by itself.</summary>
    private void SendAlone(Sending request)
    {
        foreach (var item in Enumerable.Reverse(request.Items))
        {
            item.Tries--;
            item.Alone = true;
            Release(item);
            ready.AddFirst(item);
        }
    }

    private void Forget(Sending request)
    {
        sending.Remove(request);
        request.Items.ForEach(item => item.SentAt = request.Call.SentAt ?? item.SentAt);
        request.Dispose();
    }

    private async ValueTask LandAllAsync(Sending request, ItemState state, string? code, Exception failure, string? message = null)
    {
        foreach (var item in request.Items)
        {
            await LandAsync(item, BulkEnd<TOutput>.Not(state, code, message ?? failure.Message, failure)).ConfigureAwait(false);
        }
    }

    private static int[] Indices(List<BulkItem<TBody, TOutput>> items) => [.. items.Select(static item => item.Index)];

    /// <summary>A request under way.</summary>
    private sealed class Sending(List<BulkItem<TBody, TOutput>> items, StopSignal stop) : IDisposable
    {
        private readonly CancellationTokenSource cancel = new();

        public List<BulkItem<TBody, TOutput>> Items { get; } = items;

        public CallOptions Call { get; } = new() { Timeout = Timeout.InfiniteTimeSpan, Lane = BudgetLane.Bulk, IsPatient = true, Stop = stop };

        public CancellationToken Token => cancel.Token;

        public void Cancel() => cancel.Cancel();

        public void Dispose() => cancel.Dispose();
    }
}
