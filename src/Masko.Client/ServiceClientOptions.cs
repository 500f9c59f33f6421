using System.Text.Json.Serialization.Metadata;
using System.Threading.RateLimiting;
using Masko.Client.Http;
using Microsoft.Extensions.Logging;
using Polly;

namespace Masko.Client;

/// <summary>What the clients of all services have in common. Every option has a default; a client copies them when it is made.</summary>
public abstract class ServiceClientOptions
{
    private protected ServiceClientOptions()
    {
    }

    /// <summary>
    /// Where the API is, without the paths of its operations. HTTPS, except on this machine itself. Default: null, which is the <see cref="HttpClient.BaseAddress"/>
    /// of a given HttpClient, else the service's own address.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// How long one call may take with all its retries and waits, its answer read: more than zero and at most one day, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// The time in which the bytes of an upload move is not counted: a slow line ends nothing, a line on which nothing moves does.
    /// Default: 100 seconds; 150 for ZSky, whose answer comes when its pictures are there. <see cref="CallOptions.Timeout"/> sets it for one call, and then for all of it.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long one attempt of a read or a delete may take, after which it is tried again: more than zero and at most one day, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Any other request has the whole <see cref="Timeout"/>, because it is not sent again.
    /// Default: 30 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When a request is sent again.</summary>
    public MaskoRetryOptions Retry { get; } = new();

    /// <summary>When so much fails that nothing is sent for a while.</summary>
    public MaskoCircuitBreakerOptions CircuitBreaker { get; } = new();

    /// <summary>How many requests the key may make.</summary>
    public MaskoRateBudgetOptions RateBudget { get; } = new();

    /// <summary>
    /// A limiter of yours in place of <see cref="RateBudget"/>, for example one that several machines share, or one <see cref="MaskoRateBudget"/> for several
    /// clients of the same key. Every attempt takes one permit. It is not disposed of. Default: null.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// A pipeline of yours in place of <see cref="Retry"/> and <see cref="CircuitBreaker"/>. It sees the exceptions of this package; ask
    /// <see cref="MaskoException.CanRetry"/>. Whatever it does, what could be paid twice is not sent twice. Default: null.
    /// </summary>
    public ResiliencePipeline? Pipeline { get; set; }

    /// <summary>The name, and the version if you like, of your application in the User-Agent: <c>MyApp/1.2</c>. Default: null, none.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>The clock behind time-outs and advised waits. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>
    /// Your own types for calls of any operation (<see cref="IMaskoClient.SendAsync{T}"/>): a <c>JsonSerializerContext</c>, for example <c>MyJsonContext.Default</c>.
    /// Default: null, only the types of the client's package and any JSON.
    /// </summary>
    public IJsonTypeInfoResolver? JsonTypes { get; set; }

    /// <summary>
    /// Where retries, open circuits, refused sends, waits for the rate limit and time-outs are logged, under <c>Masko.Client</c>; never a key, never a body.
    /// Default: null, nowhere. <see cref="MaskoTelemetry"/> names the spans and metrics.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>A number from 0 up to 1, for the random part of waits.</summary>
    internal Func<double> Chance { get; set; } = Http.Jitter.Next;

    /// <summary>Further time-outs, by name, for the same range as the others.</summary>
    internal virtual IEnumerable<(string Name, TimeSpan Value)> OwnTimeouts => [];

    /// <summary>What is wrong with options that this service alone has.</summary>
    internal virtual IEnumerable<OptionProblem> OwnProblems => [];
}
