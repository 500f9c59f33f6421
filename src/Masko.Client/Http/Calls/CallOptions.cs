using System.Net.Http.Headers;
using Masko.Client.Http;

namespace Masko.Client;

/// <summary>What one call does differently, and what came back beside its answer. Make one for each call.</summary>
/// <example>
/// <code>
/// var call = new CallOptions { Timeout = TimeSpan.FromSeconds(10) };
/// var projects = await masko.Projects.ListAsync(options: call);
/// Console.WriteLine(call.Response?.RateLimit.Remaining);
/// </code>
/// </example>
public sealed class CallOptions
{
    internal const string PropertyKey = "Masko.CallOptions";

    internal static readonly HttpRequestOptionsKey<CallOptions> RequestKey = new(PropertyKey);

    /// <summary>
    /// How long the call may take, its answer read, the sending of a file too. More than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Default: null,
    /// which is <see cref="ServiceClientOptions.Timeout"/>.
    /// </summary>
    public TimeSpan? Timeout
    {
        get;
        init => field = value is not { } timeout || OptionRules.IsTimeout(timeout)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(Timeout), value, "CallOptions.Timeout is more than zero and at most one day, or Timeout.InfiniteTimeSpan for no limit.");
    }

    /// <summary>Headers that this call sends besides the usual ones. Not <c>Authorization</c>: the client sets the key.</summary>
    public IDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What came beside the answer. Null until a response came; set also when the call then fails.</summary>
    public CallResponse? Response { get; set; }

    /// <summary>Which part of the rate budget pays for the call.</summary>
    internal BudgetLane Lane { get; init; }

    /// <summary>Whether the call waits for the rate limit as long as it takes; the client's time-out is then one for each attempt.</summary>
    internal bool IsPatient { get; init; }

    /// <summary>
    /// Whether the caller deals with a 429 itself, because it may be about something else than the number of requests: it is not sent again here, and says nothing of
    /// the rate limit unless it advises a wait.
    /// </summary>
    internal bool OwnsRefusals { get; set; }

    /// <summary>Says when the run that makes the call is stopped: then it is not sent, and not sent again. Null for a call of its own.</summary>
    internal StopSignal? Stop { get; init; }

    /// <summary>Whether the last attempt of the call may have left.</summary>
    internal bool HasLeft { get; set; }

    /// <summary>When the last attempt left of a call that makes or costs something; null while none has.</summary>
    internal DateTimeOffset? SentAt { get; set; }

    /// <summary>To be called first: what a call sets stays as it is.</summary>
    internal void AddHeadersTo(HttpRequestHeaders headers, string keyHeader)
    {
        foreach (var (name, value) in Headers)
        {
            if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals(keyHeader, StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"CallOptions.Headers has {name}: the client sets the key itself. Make a client for each key.", nameof(Headers));
            }

            if (value.AsSpan().ContainsAny('\r', '\n') || !headers.TryAddWithoutValidation(name, value))
            {
                throw new ArgumentException(
                    $"CallOptions.Headers has '{name}', which is no request header or has a line break in its value.", nameof(Headers));
            }
        }
    }
}
