using System.Net;

namespace Masko.Client.Http;

/// <summary>Turns whatever ended a call into the exception that says what it means for the caller.</summary>
internal static class CallFailure
{
    /// <summary>The exception to throw in place of a failure; null when the failure says it best itself.</summary>
    public static Exception? Explain(Exception failure, CallState call)
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
            _ => null,
        };
        return known is not null && IsUnknown(known, call) ? Unknown(known, call) : known;
    }

    /// <summary>Money first: once a request that makes something has left, only a plain no is a no.</summary>
    private static bool IsUnknown(MaskoException failure, CallState call) =>
        call.Effect is RequestEffect.Creates or RequestEffect.Charges && failure switch
        {
            MaskoConnectionException connection => !connection.IsNotSent,
            MaskoApiException { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout } => true,
            MaskoApiException { StatusCode: < HttpStatusCode.BadRequest } => true,
            MaskoApiException => false,
            OutcomeUnknownException => false,
            _ => true,
        };

    private static OutcomeUnknownException Unknown(MaskoException cause, CallState call)
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

    private static MaskoTimeoutException Timeout(Exception failure, CallState call)
    {
        if (!call.Deadline.HasPassed)
        {
            return new(
                $"{call.Operation} was ended by the HttpClient it went through: its own Timeout was up, or its pending requests were cancelled. "
                + "Set HttpClient.Timeout to Timeout.InfiniteTimeSpan and let MaskoClientOptions.Timeout decide.",
                failure)
            {
                OptionName = "HttpClient.Timeout",
            };
        }

        var where = call.Response is null ? "no answer had come" : "its answer was still coming";
        return new($"{call.Operation} took longer than {ErrorMessage.Seconds(call.Timeout)}; {where}. The limit is {call.TimeoutOption}.", failure)
        {
            OptionName = call.TimeoutOption,
            Timeout = call.Timeout,
        };
    }

    private static MaskoConnectionException Connection(Exception failure, CallState call)
    {
        var notSent = failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
        var what = notSent ? "did not leave: no connection could be made" : "got no answer: the connection broke";
        return new($"{call.Operation} {what} ({ServerText.Line(failure.Message, call.Key, 300)}).", failure) { IsNotSent = notSent };
    }

    private static UnreadableAnswerException Unreadable(UnreadableBodyException failure, CallState call)
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

    private static string CancelMessage(CallState call) => call.Effect switch
    {
        RequestEffect.Charges => $"{call.Operation} was cancelled by its caller. It may have left before, and have been charged.",
        RequestEffect.Creates => $"{call.Operation} was cancelled by its caller. It may have left before, and have been carried out.",
        _ => $"{call.Operation} was cancelled by its caller.",
    };
}
