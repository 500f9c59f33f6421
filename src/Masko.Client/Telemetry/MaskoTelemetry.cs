namespace Masko.Client;

/// <summary>
/// The names of what the client tells of itself: <c>tracing.AddSource(MaskoTelemetry.ActivitySourceName)</c>, <c>metrics.AddMeter(MaskoTelemetry.MeterName)</c>.
/// It costs nothing while nobody listens, and no key is ever in it.
/// </summary>
/// <remarks>
/// A span is a call with all its retries; the sends within have the spans of .NET's own HttpClient. It is named after its operation, for example
/// <c>generation.generate</c>, or after its HTTP method where the operation is not known. Spans and metrics carry the attributes of OpenTelemetry's HTTP conventions:
/// <c>http.request.method</c>, <c>url.template</c>, <c>server.address</c>, <c>server.port</c>, <c>http.response.status_code</c>, <c>error.type</c>, and spans
/// <c>http.request.resend_count</c>; what generates has <c>gen_ai.provider.name</c> and <c>gen_ai.operation.name</c> too. A job has a span from the moment somebody
/// waits for it to its end, and a run one from its start to its end; both are below the span that was current then.
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

    /// <summary>
    /// A counter of credits spent: of each job that this client waited for and that completed, once, what the job says that it cost, or the price where it does not
    /// say. What nobody waits for is not in it.
    /// </summary>
    public const string CreditsSpent = "masko.client.credits_spent";

    /// <summary>A counter of jobs that were seen to end, each once, by waiting or by a delivery; <see cref="JobStatusTag"/> tells the failed ones.</summary>
    public const string Jobs = "masko.client.jobs";

    /// <summary>A histogram: how long those jobs took, by what the service says of their start and end, in seconds.</summary>
    public const string JobDuration = "masko.client.job.duration";

    /// <summary>A counter of items of runs that have ended.</summary>
    public const string RunItems = "masko.client.run.items";

    /// <summary>A histogram: how long requests that had to waited for the rate limit, in seconds.</summary>
    public const string RateLimitWait = "masko.client.rate_limit.wait";

    /// <summary>The attribute with the operation's name, for example <c>generation.generate</c>; <c>other</c> where it is not known.</summary>
    public const string OperationTag = "masko.operation";

    /// <summary>The attribute of a span with the id under which the service knows the request.</summary>
    public const string RequestIdTag = "masko.request_id";

    /// <summary>The name of a job's span.</summary>
    public const string JobSpan = "masko.job";

    /// <summary>The attribute of a job's span with its id.</summary>
    public const string JobIdTag = "masko.job.id";

    /// <summary>The attribute with what a job makes, as the service calls it: <c>animation</c>, for example; <c>other</c> where it is not known.</summary>
    public const string JobKindTag = "masko.job.kind";

    /// <summary>The attribute with where a job stands: <c>completed</c> or <c>failed</c>; in spans of jobs that were left alone before also <c>pending</c> and so on.</summary>
    public const string JobStatusTag = "masko.job.status";

    /// <summary>The name of a run's span.</summary>
    public const string RunSpan = "masko.run";

    /// <summary>The attribute of a run's span with the collection.</summary>
    public const string CollectionIdTag = "masko.collection.id";

    /// <summary>The attribute of a run's span with why it sent nothing more, for example <c>done</c> or <c>budget</c>.</summary>
    public const string RunEndTag = "masko.run.end";

    /// <summary>The attribute of a run's span with how many items it read.</summary>
    public const string RunItemsTag = "masko.run.items";

    /// <summary>The attribute of a run's span with how many of them are completed.</summary>
    public const string RunCompletedTag = "masko.run.completed";

    /// <summary>The attribute of a run's span with what it spent, in credits.</summary>
    public const string RunCreditsTag = "masko.run.credits";

    /// <summary>The event in a run's span for an item that did not complete; the first 100 have one.</summary>
    public const string ItemEvent = "masko.item";

    /// <summary>The attribute of such an event with the item's place in the run, counted from 0.</summary>
    public const string ItemIndexTag = "masko.item.index";

    /// <summary>The attribute with how an item ended, for example <c>completed</c> or <c>not_sent</c>.</summary>
    public const string ItemStateTag = "masko.item.state";

    /// <summary>The attribute of such an event with the tag that the item was given.</summary>
    public const string ItemTagTag = "masko.item.tag";
}
