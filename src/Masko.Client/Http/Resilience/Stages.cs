using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Masko.Client.Http;

/// <summary>The stages around every attempt, from the outside in: retries, then the circuit breaker. Time-outs, rate budget and guard are inside.</summary>
internal static partial class Stages
{
    public static readonly ResiliencePropertyKey<Call> CallKey = new("Masko.Call");

    /// <summary>The pipeline of a client; null when every stage is switched off.</summary>
    public static ResiliencePipeline? Build(ConnectionSettings settings)
    {
        var (retry, breaker) = (settings.Retry, settings.CircuitBreaker);
        if (retry.MaxRetries == 0 && !breaker.IsEnabled)
        {
            return null;
        }

        var builder = new ResiliencePipelineBuilder { TimeProvider = settings.Time, Name = "Masko.Client" };
        if (retry.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static args => new(
                    args.Context.Properties.TryGetValue(CallKey, out var call) && RepeatRules.TryAgain(args.Outcome.Exception, call)),
                DelayGenerator = static args => new(args.Context.Properties.TryGetValue(CallKey, out var call) ? call.NextDelay : null),
            });
        }

        if (breaker.IsEnabled)
        {
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = static args => new(
                    args.Context.Properties.TryGetValue(CallKey, out var call)
                    && ((call.TakeProbe() && call.Response is null) || RepeatRules.IsTrouble(args.Outcome.Exception, call))),
                OnHalfOpened = static args =>
                {
                    if (args.Context.Properties.TryGetValue(CallKey, out var call))
                    {
                        call.MakeProbe();
                    }

                    return default;
                },
                FailureRatio = breaker.FailureRatio,
                MinimumThroughput = breaker.MinimumCalls,
                SamplingDuration = breaker.Window,
                BreakDuration = breaker.Pause,
                OnOpened = args =>
                {
                    Log.Opened(settings.Logger, args.BreakDuration.TotalSeconds, OperationTags.Error(args.Outcome.Exception));
                    return default;
                },
                OnClosed = _ =>
                {
                    Log.Closed(settings.Logger);
                    return default;
                },
            });
        }

        return builder.Build();
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "So much failed that nothing is sent for {Seconds} s. The last failure was {Error}.", EventName = "CircuitOpened")]
        public static partial void Opened(ILogger logger, double seconds, string error);

        [LoggerMessage(3, LogLevel.Information, "Requests are sent again: one got through.", EventName = "CircuitClosed")]
        public static partial void Closed(ILogger logger);
    }
}
