using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging;
using Polly;

namespace Masko.Client.Http;

/// <summary>A client's options, checked, and copied so that nobody changes them under a running call.</summary>
internal sealed class ConnectionSettings
{
    public ConnectionSettings(ServiceClientOptions options, ServiceProfile service)
    {
        Service = service;
        OptionRules.Check(options, service);
        UserAgent = Http.UserAgent.For(options.ApplicationName, service.Options);
        Timeout = options.Timeout;
        AttemptTimeout = options.AttemptTimeout;
        HoldTimeout = (options as MaskoClientOptions)?.HoldTimeout ?? options.Timeout;
        Retry = new() { MaxRetries = options.Retry.MaxRetries, Delay = options.Retry.Delay, MaxDelay = options.Retry.MaxDelay };
        Time = options.Time;
        Chance = options.Chance;
        Logger = options.LoggerFactory?.CreateLogger(MaskoTelemetry.LogCategory) is { } logger ? new QuietLogger(logger) : NullLogger.Instance;
        CircuitBreaker = new()
        {
            IsEnabled = options.CircuitBreaker.IsEnabled,
            FailureRatio = options.CircuitBreaker.FailureRatio,
            MinimumCalls = options.CircuitBreaker.MinimumCalls,
            Window = options.CircuitBreaker.Window,
            Pause = options.CircuitBreaker.Pause,
        };
        Pipeline = options.Pipeline;
        Budget = options.RateLimiter ?? new MaskoRateBudget(Limits(options.RateBudget, service), options.Time);
        OwnsBudget = options.RateLimiter is null;
        Json = options.JsonTypes is { } own ? service.Json.OptionsWith(own) : service.Json.Options;
    }

    public ServiceProfile Service { get; }

    public string UserAgent { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan HoldTimeout { get; }

    public MaskoRetryOptions Retry { get; }

    public MaskoCircuitBreakerOptions CircuitBreaker { get; }

    /// <summary>The host's own; null for ours, of which every host that is called has one.</summary>
    public ResiliencePipeline? Pipeline { get; }

    public RateLimiter Budget { get; }

    public bool OwnsBudget { get; }

    public TimeProvider Time { get; }

    public JsonSerializerOptions Json { get; }

    /// <summary>A number from 0 up to 1 for the random part of waits.</summary>
    public Func<double> Chance { get; }

    public ILogger Logger { get; }

    private static MaskoRateBudgetOptions Limits(MaskoRateBudgetOptions options, ServiceProfile service) =>
        service.PerMinute is { } most ? new() { PerMinute = most, PerHour = options.PerHour } : options;

    /// <summary>An option's name in messages.</summary>
    public string OptionName(string option) => $"{Service.Options}.{option}";
}
