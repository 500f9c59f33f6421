using System.Net;
using Microsoft.Extensions.Logging;

namespace Masko.Client.Http;

/// <summary>Which failures may be followed by another try, and when.</summary>
internal static partial class RepeatRules
{
    /// <summary>A shorter advice is none: a service that says "at once" again and again is not asked again and again at once.</summary>
    public static readonly TimeSpan ShortestAdvice = TimeSpan.FromSeconds(0.1);

    private static readonly TimeSpan LongestAdvice = TimeSpan.FromHours(1);

    /// <summary>Says on a failure whether the same request may be sent again.</summary>
    public static void Judge(MaskoException failure, Call call)
    {
        if (!IsHelped(failure, call))
        {
            return;
        }

        if (call.HasRepeatableBody)
        {
            failure.AllowRetry();
        }
        else
        {
            failure.RefuseRetry("It was not sent again because its body cannot be read twice: pass a file, or a stream that can seek.");
        }
    }

    /// <summary>Whether to try once more; the wait is then in <see cref="Call.NextDelay"/>.</summary>
    public static bool TryAgain(Exception? failure, Call call)
    {
        if (failure is not MaskoException { CanRetry: true } known || call.Remaining == TimeSpan.Zero || call.Options is { Stop.IsSet: true })
        {
            return false;
        }

        var limited = known as RateLimitedException;
        if (limited is { IsLocal: false } && call.Options is { OwnsRefusals: true })
        {
            return false;
        }

        if (limited is null && call.Retries >= call.Settings.Retry.MaxRetries)
        {
            known.Add($"It was tried {call.Attempts} times.");
            return false;
        }

        var advised = (known as MaskoApiException)?.RetryAfter;
        var delay = advised >= ShortestAdvice ? advised.Value : Backoff(limited is null ? call.Retries : call.Attempts - 1, call.Settings);
        var most = call.Remaining < LongestAdvice ? call.Remaining : LongestAdvice;
        if (delay > most)
        {
            known.Add($"Not waited for: the wait of {ErrorMessage.Seconds(delay)} is longer than the {ErrorMessage.Seconds(most)} that {Limit(most, call)} leaves.");
            return false;
        }

        call.Retries += limited is null ? 1 : 0;
        call.NextDelay = delay;
        Tell(known, call);
        return true;
    }

    /// <summary>Whether the service, or the way to it, is in trouble: what the circuit breaker counts.</summary>
    public static bool IsTrouble(Exception? failure, Call call) => failure switch
    {
        OutcomeUnknownException unknown => IsTrouble(unknown.InnerException, call),
        MaskoConnectionException => true,
        MaskoTimeoutException => call.HasLeft,
        MaskoApiException answer => answer.StatusCode >= HttpStatusCode.InternalServerError,
        _ => false,
    };

    private static bool IsHelped(MaskoException failure, Call call) => failure switch
    {
        RateLimitedException => true,
        MaskoConnectionException broken => broken.IsNotSent || call.IsRepeatable,
        MaskoTimeoutException when !call.HasLeft => true,
        MaskoTimeoutException or UnreadableAnswerException { InnerException: IOException or HttpRequestException } => call.IsRepeatable,
        MaskoApiException { StatusCode: var status } when status >= HttpStatusCode.InternalServerError || SendOutcome.IsOfProxy(status) =>
            call.IsRepeatable,
        _ => false,
    };

    private static void Tell(MaskoException failure, Call call)
    {
        if (Instruments.Retries.Enabled)
        {
            Instruments.Retries.AddQuietly(1, OperationTags.Few(call));
        }

        if (call.Settings.Logger.IsEnabled(LogLevel.Information))
        {
            Log.SentAgain(call.Settings.Logger, OperationTags.Name(call), OperationTags.Error(failure), call.Attempts, call.NextDelay.TotalSeconds);
        }
    }

    private static string Limit(TimeSpan most, Call call) => most == LongestAdvice ? "a retry" : call.TimeoutOption;

    // Half of it is random, so that many callers who failed together do not come back together; and never at once.
    public static TimeSpan Backoff(int before, ConnectionSettings settings)
    {
        var full = settings.Retry.Delay * Math.Pow(2, Math.Min(before, 30));
        return (full < settings.Retry.MaxDelay ? full : settings.Retry.MaxDelay) * (0.5 + (0.5 * settings.Chance()));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Operation} failed with {Error} (try {Attempt}), and is sent again in {Seconds} s.", EventName = "SentAgain")]
        public static partial void SentAgain(ILogger logger, string operation, string error, int attempt, double seconds);
    }
}
