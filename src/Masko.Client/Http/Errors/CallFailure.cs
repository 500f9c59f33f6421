using Polly.CircuitBreaker;

namespace Masko.Client.Http;

/// <summary>Turns whatever ended a call into the exception that says what it means for the caller.</summary>
internal static class CallFailure
{
    /// <summary>The exception to throw in place of a failure; null when the failure says it best itself.</summary>
    public static Exception? Explain(Exception failure, Call call)
    {
        if (failure is OperationCanceledException && call.Caller.IsCancellationRequested)
        {
            return new OperationCanceledException(CancelMessage(call), failure, call.Caller);
        }

        var known = failure switch
        {
            MaskoException exact => exact,
            OperationCanceledException => Timeout(failure, call),
            UnreadableBodyException unreadable => Unreadable(unreadable, call),
            HttpRequestException or IOException => Connection(failure, call),
            BrokenCircuitException open => Open(open, call),
            ObjectDisposedException => null,
            _ when IsDangerous(call) => Connection(failure, call),
            _ => null,
        };
        return known is not null && IsUnknown(known, call) ? Unknown(known, call) : known;
    }

    /// <summary>Whether it has left, and would make or cost something twice if it were sent again.</summary>
    private static bool IsDangerous(Call call) => call.HasLeft && call.Effect is (RequestEffect.Creates or RequestEffect.Charges);

    /// <summary>Money first: once a request that makes something has left, only a plain no is a no, and only one that came through the guard.</summary>
    private static bool IsUnknown(MaskoException failure, Call call) =>
        IsDangerous(call) && failure switch
        {
            OutcomeUnknownException => false,
            _ when call.IsKept => true,
            MaskoConnectionException connection => !connection.IsNotSent,
            MaskoApiException answer => !SendOutcome.IsPlainNo(answer.StatusCode),
            _ => failure is MaskoTimeoutException or UnreadableAnswerException,
        };

    private static OutcomeUnknownException Unknown(MaskoException cause, Call call)
    {
        var charged = call.Effect == RequestEffect.Charges;
        var harm = charged ? "It may have been charged" : "It may have been carried out";
        var next = charged
            ? "Look at the collection's newest jobs before you send it again."
            : "Look whether it is there before you send it again; that costs nothing.";
        return new($"The outcome of {call.Operation} is unknown. {harm}, so it was not sent again. {next} Cause: {cause.Message}", cause)
        {
            MayBeCharged = charged,
            StatusCode = call.Response?.StatusCode,
            RequestId = call.RequestId,
        };
    }

    private static MaskoTimeoutException Timeout(Exception failure, Call call)
    {
        if (call.TimeUp is not { } up)
        {
            return new(
                $"{call.Operation} was ended by the HttpClient it went through: its own Timeout was up, or its pending requests were cancelled. "
                + "Set HttpClient.Timeout to Timeout.InfiniteTimeSpan and let MaskoClientOptions.Timeout decide.",
                failure)
            {
                OptionName = "HttpClient.Timeout",
            };
        }

        var where = !call.HasLeft ? "it waited for the rate limit, and was not sent" : call.Response is null ? "no answer had come" : "its answer was still coming";
        return new($"{call.Operation} took longer than {ErrorMessage.Seconds(up.Time)}; {where}. The limit is {up.Option}.", failure)
        {
            OptionName = up.Option,
            Timeout = up.Time,
        };
    }

    private static MaskoConnectionException Connection(Exception failure, Call call)
    {
        var notSent = SendOutcome.IsNotSent(failure);
        var what = notSent ? "did not leave: no connection could be made" : "got no answer: the connection broke";
        return new($"{call.Operation} {what} ({ServerText.Line(failure.Message, call.Key, 300)}).", failure) { IsNotSent = notSent };
    }

    private static MaskoConnectionException Open(BrokenCircuitException failure, Call call)
    {
        var wait = failure.RetryAfter is { Ticks: > 0 } pause ? $" for another {ErrorMessage.Seconds(pause)}" : " for a moment";
        return new(
            $"{call.Operation} was not sent: so much failed lately that nothing is{wait}. MaskoClientOptions.CircuitBreaker decides. "
            + $"The last failure: {ServerText.Line(failure.InnerException?.Message, call.Key, 300) ?? "unknown"}",
            failure)
        {
            IsNotSent = true,
            RetryAfter = failure.RetryAfter,
        };
    }

    private static UnreadableAnswerException Unreadable(UnreadableBodyException failure, Call call)
    {
        var response = call.Response!;
        var type = ServerText.Line(response.Content.Headers.ContentType?.ToString(), call.Key, 100) ?? "no content type";
        var id = call.RequestId is { } requestId ? $" Request id {requestId}." : "";
        return new(
            $"The answer to {call.Operation} ({(int)response.StatusCode}, {type}) could not be read as {failure.Expected}: {failure.Message}{id}",
            failure.InnerException)
        {
            StatusCode = response.StatusCode,
            RequestId = call.RequestId,
            Expected = failure.Expected,
            Body = failure.Body,
        };
    }

    private static string CancelMessage(Call call) => call.Effect switch
    {
        _ when !call.HasLeft => $"{call.Operation} was cancelled by its caller before it was sent.",
        RequestEffect.Charges => $"{call.Operation} was cancelled by its caller. It may have left before, and have been charged.",
        RequestEffect.Creates => $"{call.Operation} was cancelled by its caller. It may have left before, and have been carried out.",
        _ => $"{call.Operation} was cancelled by its caller.",
    };
}
