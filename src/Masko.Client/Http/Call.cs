namespace Masko.Client.Http;

/// <summary>One call from its request to its answer: what it does, how long it may take, and what is known of it so far.</summary>
internal sealed class Call
{
    private readonly HttpRequestMessage first;
    private readonly SingleSend? send;
    private readonly long start;
    private TimeSpan? attemptLimit;

    public Call(HttpRequestMessage request, CallOptions? options, ConnectionSettings settings, int basePathLength, CancellationToken caller)
    {
        first = request;
        Request = request;
        Options = options;
        Settings = settings;
        Caller = caller;
        Effect = RequestEffects.Of(request.Method, request.RequestUri!.AbsolutePath.AsSpan(basePathLength));
        start = settings.Time.GetTimestamp();
        (Timeout, TimeoutOption) = options?.Timeout is { } own ? (own, "CallOptions.Timeout")
            : IsHold ? (settings.HoldTimeout, "MaskoClientOptions.HoldTimeout")
            : (settings.Timeout, "MaskoClientOptions.Timeout");
        if (request.Method != HttpMethod.Get)
        {
            send = new SingleSend(Effect);
            request.Options.Set(SingleSend.Key, send);
        }
    }

    public ConnectionSettings Settings { get; }

    public CallOptions? Options { get; }

    public RequestEffect Effect { get; }

    public CancellationToken Caller { get; }

    /// <summary>How long the whole call may take, and the option that says so.</summary>
    public TimeSpan Timeout { get; private set; }

    public string TimeoutOption { get; private set; }

    public ApiKey? Key { get; init; }

    /// <summary>The request of the attempt under way.</summary>
    public HttpRequestMessage Request { get; private set; }

    /// <summary>The response of the attempt under way; null until its head has come.</summary>
    public HttpResponseMessage? Response { get; set; }

    /// <summary>Whether the request of the attempt under way may have left.</summary>
    public bool HasLeft
    {
        get;
        set
        {
            field = value;
            if (Options is { } options)
            {
                options.HasLeft = value;
            }
        }
    }

    /// <summary>Whether the guard saw a send end that is not known to have done nothing, whatever a handler outside of it says.</summary>
    public bool IsKept => send is { IsKept: true };

    public int Attempts { get; private set; }

    /// <summary>How often it was sent again for another reason than a 429.</summary>
    public int Retries { get; set; }

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>What ended the attempt before; null while there was none.</summary>
    public MaskoException? LastFailure { get; private set; }

    /// <summary>Whether an attempt before may have been carried out.</summary>
    public bool MayBeDone { get; private set; }

    /// <summary>The time of the attempt under way.</summary>
    public Deadline Deadline { get; set; }

    /// <summary>The limit that has passed, and the option that sets it; null when none has.</summary>
    public (TimeSpan Time, string Option)? TimeUp =>
        !Deadline.HasPassed ? null : attemptLimit is { } limit ? (limit, Options is { IsPatient: true } ? "MaskoClientOptions.Timeout" : "MaskoClientOptions.AttemptTimeout") : (Timeout, TimeoutOption);

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable => Effect == RequestEffect.Reads || Request.Method == HttpMethod.Delete;

    public bool IsHold => Effect == RequestEffect.Reads && first.RequestUri!.OriginalString.EndsWith("?wait=true", StringComparison.Ordinal);

    public TimeSpan Remaining => Timeout == System.Threading.Timeout.InfiniteTimeSpan
        ? TimeSpan.MaxValue
        : Timeout - Settings.Time.GetElapsedTime(start) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public string Operation => ErrorMessage.Operation(Request);

    public string? RequestId => ServerText.Line(Response?.RequestId(), Key, 200);

    /// <summary>Whether the body can be read once more: the client's own bodies can, streams that seek too.</summary>
    public bool HasRepeatableBody => RepeatableBody.Is(first.Content);

    /// <summary>Makes ready for the next attempt; refuses one that could pay twice, whoever asks for it.</summary>
    public void Begin()
    {
        if (LastFailure is { CanRetry: false } final)
        {
            throw final;
        }

        if (Attempts++ > 0)
        {
            Request = RequestCopy.Of(first);
        }

        Response = null;
        HasLeft = false;
        attemptLimit = null;
    }

    /// <summary>Gives the attempt less time than is left of the call, where another attempt is as good as this one.</summary>
    public void Limit(Deadline deadline)
    {
        var isPatient = Options is { IsPatient: true };
        var limit = isPatient ? Settings.Timeout : Settings.AttemptTimeout;
        if ((isPatient || (IsRepeatable && !IsHold)) && limit != System.Threading.Timeout.InfiniteTimeSpan && limit < Remaining)
        {
            deadline.EndAfter(limit);
            attemptLimit = limit;
        }
    }

    /// <summary>Keeps what ended an attempt.</summary>
    public void End(MaskoException failure)
    {
        LastFailure = failure;
        MayBeDone |= HasLeft && failure is not MaskoConnectionException { IsNotSent: true } && !(Response is { } answer && SendOutcome.IsPlainNo(answer.StatusCode));

        // What may be sent again without harm has done nothing, so between two attempts nothing is out.
        HasLeft &= !failure.CanRetry || IsRepeatable;

    }
}
