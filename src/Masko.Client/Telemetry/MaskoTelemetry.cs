namespace Masko.Client;

/// <summary>
/// The names of what the client tells of itself: <c>tracing.AddSource(MaskoTelemetry.ActivitySourceName)</c>, <c>metrics.AddMeter(MaskoTelemetry.MeterName)</c>.
/// It costs nothing while nobody listens, and no key is ever in it.
/// </summary>
/// <remarks>
/// A span is a call with all its retries; the sends within have the spans of .NET's own HttpClient. It is named after its operation, for example
/// <c>generation.generate</c>, or after its HTTP method where the operation is not known. Spans and metrics carry the attributes of OpenTelemetry's HTTP conventions:
/// <c>http.request.method</c>, <c>url.template</c>, <c>server.address</c>, <c>server.port</c>, <c>http.response.status_code</c>, <c>error.type</c>, and spans
/// <c>http.request.resend_count</c>; what generates has <c>gen_ai.provider.name</c> and <c>gen_ai.operation.name</c> too.
/// </remarks>
public static class MaskoTelemetry
{
    /// <summary>The source of the spans.</summary>
    public const string ActivitySourceName = "Masko.Client";

    /// <summary>The meter of the metrics.</summary>
    public const string MeterName = "Masko.Client";

    /// <summary>The category of the log.</summary>
    public const string LogCategory = "Masko.Client";

    /// <summary>A histogram: how long calls took with all their retries and waits, in seconds.</summary>
    public const string CallDuration = "masko.client.call.duration";

    /// <summary>A counter of calls.</summary>
    public const string Calls = "masko.client.calls";

    /// <summary>A counter of requests that were sent again.</summary>
    public const string Retries = "masko.client.retries";

    /// <summary>A counter of sends that the charge guard refused because they could have been paid twice.</summary>
    public const string GuardedSends = "masko.client.guarded_sends";

    /// <summary>A counter of credits spent, as far as answers say it.</summary>
    public const string CreditsSpent = "masko.client.credits_spent";

    /// <summary>A histogram: how long requests that had to waited for the rate limit, in seconds.</summary>
    public const string RateLimitWait = "masko.client.rate_limit.wait";

    /// <summary>The attribute with the operation's name, for example <c>generation.generate</c>; <c>other</c> where it is not known.</summary>
    public const string OperationTag = "masko.operation";

    /// <summary>The attribute of a span with the id under which the service knows the request.</summary>
    public const string RequestIdTag = "masko.request_id";
}
