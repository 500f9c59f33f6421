namespace Masko.Client.Http;

/// <summary>One call from its request to its answer: what it does, how long it may take, and what is known of it so far.</summary>
internal sealed partial class Call
{
    private readonly HttpRequestMessage first;
    private readonly long start;
    private readonly ApiConnection connection;
    private readonly bool hasTrackedBody;
    private TimeSpan attemptLimit;

    public Call(HttpRequestMessage request, CallOptions? options, ApiConnection connection, CancellationToken caller)
    {
        this.connection = connection;
        first = request;
        Request = request;
        Options = options;
        Caller = caller;
        Effect = Settings.Service.Operations.EffectOf(request.Method, connection.PathOf(request));
        start = Settings.Time.GetTimestamp();
        Timeout = options?.Timeout ?? (IsHold ? Settings.HoldTimeout : Settings.Timeout);
        if (request.Method != HttpMethod.Get)
        {
            MarkRequest();

            // Without a body, .NET itself sends a request again on a new connection when an old one was closed under it, which may be after the deed.
            request.Content ??= new RequestBody([]);
            var body = request.Content as ITrackedBody ?? (request.Content as MultipartContent)?.OfType<ITrackedBody>().FirstOrDefault();
            if (body is not null)
            {
                body.Call = this;
                hasTrackedBody = true;
            }

            FollowUpload();
        }
    }

    public ConnectionSettings Settings => connection.Settings;

    public ApiKey? Key => connection.Key;

    public CallOptions? Options { get; }

    public RequestEffect Effect { get; }

    public CancellationToken Caller { get; }

    /// <summary>How long the whole call may take, and the option that says so.</summary>
    public TimeSpan Timeout { get; }

    public string TimeoutOption =>
        Options?.Timeout is not null ? "CallOptions.Timeout" : Settings.OptionName(IsHold ? "HoldTimeout" : "Timeout");

    /// <summary>Which operation it is, for whoever listens; null when it is not modelled.</summary>
    public KnownOperation? Known => Settings.Service.Operations.Find(first.Method, connection.PathOf(first));

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable => Effect == RequestEffect.Reads || first.Method == HttpMethod.Delete;

    public bool IsHold => Effect == RequestEffect.Reads && first.RequestUri!.OriginalString.EndsWith("?wait=true", StringComparison.Ordinal);

    /// <summary>Whether it makes or costs something, and so something more when it is sent twice.</summary>
    public bool IsDangerous => Effect is RequestEffect.Creates or RequestEffect.Charges;

    /// <summary>Whether the body can be read once more: the client's own bodies can, streams that seek too.</summary>
    public bool HasRepeatableBody => RepeatableBody.Is(first.Content);

    public TimeSpan Remaining => Timeout == System.Threading.Timeout.InfiniteTimeSpan
        ? TimeSpan.MaxValue
        : Timeout - (Settings.Time.GetElapsedTime(start) - TransferTime) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public BudgetLane Lane => Options?.Lane ?? BudgetLane.Single;

    public string Operation => ErrorMessage.Operation(Request);
}
