using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Masko.Client.Http;

/// <summary>Turns whatever ended a call into the exception that says what it means for the caller.</summary>
internal static partial class CallFailure
{
    /// <summary>The exception to throw in place of what ended an attempt, judged and kept in the call; null when the failure says it best itself.</summary>
    public static Exception? OfAttempt(Exception failure, Call call)
    {
        if (failure is OperationCanceledException && call.Caller.IsCancellationRequested)
        {
            return Cancelled(failure, call);
        }

        if (failure is OperationCanceledException && call.IsClosed && !call.HasLeft)
        {
            return new ObjectDisposedException($"{call.Settings.Service.Name}Client", failure);
        }

        var known = failure switch
        {
            MaskoException exact => exact,

            // A pipeline of the host's own expects to see its cancel come back.
            OperationCanceledException when call.IsTakenBack => IsUnknown(call) ? PipelineTimeout(failure, null, call) : null,
            OperationCanceledException => Told(Timeout(failure, call), call),
            UnreadableBodyException unreadable => Unreadable(unreadable, call),
            HttpRequestException or IOException => Connection(failure, call),
            ExecutionRejectedException => Connection(failure, call),
            ObjectDisposedException when !call.HasLeft => null,
            _ when IsUnknown(call) => Connection(failure, call),
            _ => null,
        };
        if (known is null)
        {
            return null;
        }

        known = IsUnknown(known, call) ? Unknown(known, call) : known;
        RepeatRules.Judge(known, call);
        call.Keep(known);
        return known;
    }

    /// <summary>The exception to throw in place of what came out of the pipeline around all attempts; null when that says it best itself.</summary>
    public static Exception? OfPipeline(Exception failure, Call call)
    {
        if (failure is OperationCanceledException && call.Caller.IsCancellationRequested)
        {
            return ReferenceEquals(failure, call.Cancel) ? null : Cancelled(failure, call);
        }

        return failure switch
        {
            // Whatever a pipeline makes of it.
            _ when call.LastFailure is OutcomeUnknownException unknown => ReferenceEquals(failure, unknown) ? null : unknown,
            MaskoException => null,
            BrokenCircuitException open => Open(open, call),
            TimeoutRejectedException late => PipelineTimeout(late, late.Timeout, call),
            _ => null,
        };
    }

    /// <summary>The failure of a request that does not leave because its run was stopped.</summary>
    public static MaskoConnectionException Stopped(Call call) => new($"{call.Operation} was not sent: its run was stopped.") { IsNotSent = true };

    /// <summary>Whether it has left, and would make or cost something twice if it were sent again.</summary>
    private static bool IsUnknown(Call call) => call.HasLeft && call.IsDangerous;

    /// <summary>Money first: once a request that makes something has left, only a plain no is a no, and only one that came through the guard.</summary>
    private static bool IsUnknown(MaskoException failure, Call call) =>
        IsUnknown(call) && failure is not OutcomeUnknownException && (call.IsSendTaken || failure switch
        {
            OutcomeUnknownException => false,
            MaskoConnectionException connection => !connection.IsNotSent,
            MaskoApiException answer => !SendOutcome.IsPlainNo(answer.StatusCode),
            _ => failure is MaskoTimeoutException or UnreadableAnswerException,
        });

    private static OutcomeUnknownException Unknown(MaskoException cause, Call call)
    {
        var charged = call.Effect == RequestEffect.Charges;
        var harm = charged ? "It may have been charged" : "It may have been carried out";
        var next = charged
            ? call.Settings.Service.LookFirst
            : "Look whether it is there before you send it again; that costs nothing.";
        return new($"The outcome of {call.Operation} is unknown. {harm}, so it was not sent again. {next} Cause: {cause.Message}", cause)
        {
            MayBeCharged = charged,
            SentAt = call.SentAt,
            StatusCode = call.Response?.StatusCode,
            RequestId = call.RequestId,
        };
    }

    private static MaskoTimeoutException Timeout(Exception failure, Call call)
    {
        if (call.IsClosed)
        {
            return new($"{call.Operation} was ended because its client was disposed of.", failure);
        }

        if (call.TimeUp is not { } up)
        {
            return new(
                $"{call.Operation} was ended by the HttpClient it went through: its own Timeout was up, or its pending requests were cancelled. "
                + $"Set HttpClient.Timeout to Timeout.InfiniteTimeSpan and let {call.Settings.OptionName("Timeout")} decide.",
                failure)
            {
                OptionName = "HttpClient.Timeout",
            };
        }

        var where = !call.HasLeft ? $"{call.Before}, and was not sent" : call.Response is null ? "no answer had come" : "its answer was still coming";
        var still = call.IsUpload ? ", the time in which its bytes moved left out" : "";
        return new($"{call.Operation} took longer than {ErrorMessage.Seconds(up.Time)}{still}; {where}. The limit is {up.Option}.", failure)
        {
            OptionName = up.Option,
            Timeout = up.Time,
        };
    }

    private static MaskoTimeoutException Told(MaskoTimeoutException failure, Call call)
    {
        if (call.Settings.Logger.IsEnabled(LogLevel.Warning))
        {
            Log.TooLong(call.Settings.Logger, OperationTags.Name(call), failure.Timeout?.TotalSeconds, failure.OptionName);
        }

        return failure;
    }

    private static MaskoTimeoutException PipelineTimeout(Exception failure, TimeSpan? limit, Call call) =>
        new($"{call.Operation} was ended by {call.Settings.OptionName("Pipeline")}{(limit is { } time ? $" after {ErrorMessage.Seconds(time)}" : "")}.", failure)
        {
            OptionName = call.Settings.OptionName("Pipeline"),
            Timeout = limit,
        };

    private static MaskoConnectionException Connection(Exception failure, Call call)
    {
        var unconnected = SendOutcome.IsNotSent(failure);
        var notSent = unconnected || !call.HasLeft;
        var what = unconnected ? "did not leave: no connection could be made"
            : notSent ? "was not sent: a handler of its HttpClient ended it"
            : failure is ExecutionRejectedException ? "was ended by a handler of the HttpClient it went through"
            : "got no answer: the connection broke";
        return new($"{call.Operation} {what} ({ServerText.Line(failure.Message, call.Key, 300)}).", failure) { IsNotSent = notSent };
    }

    private static MaskoConnectionException Open(BrokenCircuitException failure, Call call)
    {
        var wait = failure.RetryAfter is { Ticks: > 0 } pause ? $" for another {ErrorMessage.Seconds(pause)}" : " for a moment";
        var error = new MaskoConnectionException(
            $"{call.Operation} was not sent: so much failed lately that nothing is{wait}. {call.Settings.OptionName("CircuitBreaker")} decides. "
            + $"The last failure: {ServerText.Line(failure.InnerException?.Message, call.Key, 300) ?? "unknown"}",
            failure)
        {
            IsNotSent = true,
            RetryAfter = failure.RetryAfter,
        };
        error.AllowRetry();
        return error;
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

    private static OperationCanceledException Cancelled(Exception failure, Call call) => call.Cancel = new(CancelMessage(call), failure, call.Caller);

    private static string CancelMessage(Call call) => call.Effect switch
    {
        _ when !call.HasLeft && call.LastFailure is not null => $"{call.Operation} was cancelled by its caller before it was sent again.",
        _ when !call.HasLeft => $"{call.Operation} was cancelled by its caller before it was sent.",
        RequestEffect.Charges => $"{call.Operation} was cancelled by its caller. It may have left before, and have been charged.",
        RequestEffect.Creates => $"{call.Operation} was cancelled by its caller. It may have left before, and have been carried out.",
        _ => $"{call.Operation} was cancelled by its caller.",
    };

    private static partial class Log
    {
        [LoggerMessage(6, LogLevel.Warning, "{Operation} took too long. The limit is {Option}: {Seconds} s.", EventName = "TookTooLong")]
        public static partial void TooLong(ILogger logger, string operation, double? seconds, string? option);
    }
}
