using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Masko.Client.Http;

/// <summary>The stages around every attempt, from the outside in: retries, then the circuit breaker. Time-outs, rate budget and guard are inside.</summary>
internal static class Stages
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
                    args.Context.Properties.TryGetValue(CallKey, out var call) && RepeatRules.IsTrouble(args.Outcome.Exception, call)),
                FailureRatio = breaker.FailureRatio,
                MinimumThroughput = breaker.MinimumCalls,
                SamplingDuration = breaker.Window,
                BreakDuration = breaker.Pause,
            });
        }

        return builder.Build();
    }
}
