using System.Diagnostics.CodeAnalysis;

namespace Masko.Client.Http;

/// <content>Its attempts, one after the other.</content>
internal sealed partial class Call
{
    private CancellationToken attempt;
    private int isUnderWay;
    private long sentTicks;
    private object? answer;
    private bool hasAnswer;
    private bool isProbe;
    private bool isWithHandlers;

    /// <summary>The request of the attempt under way.</summary>
    public HttpRequestMessage Request { get; private set; }

    /// <summary>The response of the attempt under way; null until its head has come.</summary>
    public HttpResponseMessage? Response { get; private set; }

    /// <summary>Whether the request of the attempt under way, or of the one before the next, may have left and done what it is for.</summary>
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

    /// <summary>When the last attempt left, where it makes or costs something; null while none has.</summary>
    public DateTimeOffset? SentAt => sentTicks == 0 ? null : new(sentTicks, TimeSpan.Zero);

    public int Attempts { get; private set; }

    /// <summary>How often it was sent again for another reason than a 429.</summary>
    public int Retries { get; set; }

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }

    /// <summary>What ended the attempt before; null while there was none.</summary>
    public MaskoException? LastFailure { get; private set; }

    /// <summary>What tells the caller of the cancel; null while there was none.</summary>
    public OperationCanceledException? Cancel { get; set; }

    /// <summary>Whether an attempt before may have been carried out.</summary>
    public bool MayBeDone { get; private set; }

    /// <summary>The time of the attempt under way.</summary>
    public Deadline Deadline { get; private set; }

    private string AttemptOption => Settings.OptionName(Options is { IsPatient: true } ? "Timeout" : "AttemptTimeout");

    /// <summary>The limit that has passed, and the option that sets it; null when none has.</summary>
    public (TimeSpan Time, string Option)? TimeUp =>
        !Deadline.HasPassed || IsClosed ? null : attemptLimit > TimeSpan.Zero ? (attemptLimit, AttemptOption) : (Timeout, TimeoutOption);

    /// <summary>Whether the client was disposed of meanwhile.</summary>
    public bool IsClosed => connection.Closed.IsCancellationRequested;

    /// <summary>Whether a pipeline of the host's own ended the attempt.</summary>
    public bool IsTakenBack => attempt.IsCancellationRequested && !Caller.IsCancellationRequested;

    /// <summary>Where a request was that has not left.</summary>
    public string Before => isWithHandlers ? "it was held by a handler of its HttpClient" : "it waited for the rate limit";

    public string? RequestId => ServerText.Line(Response?.RequestId(), Key, 200);

    /// <summary>The next attempt is the one that an open circuit lets through: without an answer, be it for a cancel, it proves nothing, and the circuit stays open.</summary>
    public void MakeProbe() => isProbe = true;

    /// <summary>Whether the attempt that has ended was such a one.</summary>
    public bool TakeProbe() => isProbe && !(isProbe = false);

    /// <summary>Makes ready for the next attempt; refuses one that could do or pay something twice, whoever asks for it.</summary>
    public void Begin(CancellationToken cancellationToken)
    {
        Caller.ThrowIfCancellationRequested();
        if (LastFailure is { CanRetry: false } final && !(IsRepeatable && HasRepeatableBody))
        {
            throw final;
        }

        if (Interlocked.Exchange(ref isUnderWay, 1) == 1)
        {
            throw new InvalidOperationException(
                $"{Settings.OptionName("Pipeline")} sent {Operation} a second time while the first was still under way. Attempts follow one another: leave hedging out of it.");
        }

        if (Attempts++ > 0 || connection.CopiesRequests)
        {
            Request = RequestCopy.Of(first);
            MarkRequest();
        }

        Response = null;
        HasLeft = false;
        isWithHandlers = false;
        attemptLimit = default;
        attempt = cancellationToken;
        Deadline = default;
    }

    /// <summary>A token for what comes before the send: the time that is left of the whole call.</summary>
    public CancellationToken StartWaiting()
    {
        Deadline = new Deadline(Remaining, Settings.Time, attempt, connection.Closed);
        return Deadline.Token;
    }

    /// <summary>A token for the send and its answer: less time than is left of the call, where another attempt is as good as this one.</summary>
    /// <exception cref="MaskoConnectionException">The run that makes the call was stopped.</exception>
    public CancellationToken StartSending()
    {
        // With a guard in the chain, it leaves there: what a handler before it refuses has not left.
        isWithHandlers = connection.IsGuarded && hasTrackedBody;
        if (!isWithHandlers && !TryDepart())
        {
            HasLeft = false;
            throw CallFailure.Stopped(this);
        }

        NoteTime();
        StartTransfer();
        var left = Attempts == 1 && !Deadline.IsSet ? Timeout : Remaining;
        var isPatient = Options is { IsPatient: true };
        var limit = isPatient ? Settings.Timeout : Settings.AttemptTimeout;
        var isLimited = (isPatient || (IsRepeatable && !IsHold)) && limit != System.Threading.Timeout.InfiniteTimeSpan
            && (left == System.Threading.Timeout.InfiniteTimeSpan || limit < left);
        attemptLimit = isLimited ? limit : default;
        if (!Deadline.IsSet)
        {
            Deadline = new Deadline(isLimited ? limit : left, Settings.Time, attempt, connection.Closed);
        }
        else if (isLimited)
        {
            Deadline.EndAfter(limit);
        }

        return Deadline.Token;
    }

    /// <summary>Notes that the request leaves; false when its run has been stopped. Either the stop sees that it has left, or it does not leave.</summary>
    private bool TryDepart()
    {
        HasLeft = true;
        if (Options?.Stop is not { } stop)
        {
            return true;
        }

        Interlocked.MemoryBarrier();
        return !stop.IsSet;
    }

    /// <summary>The body was read by a handler or by the socket: from here on the request may have left, also past the guard.</summary>
    public void BodyRead() => HasLeft = true;

    /// <summary>Takes an answer. One that did not come through the guard came from where nothing is known of the request.</summary>
    public void Take(HttpResponseMessage response)
    {
        Response = response;
        HasLeft |= isWithHandlers && !SendOutcome.IsPlainNo(response.StatusCode);
    }

    private void NoteTime()
    {
        if (IsDangerous)
        {
            sentTicks = Settings.Time.GetUtcNow().UtcTicks;
            if (Options is { } options)
            {
                options.SentAt = SentAt;
            }
        }
    }

    /// <summary>Keeps what ended an attempt.</summary>
    public void Keep(MaskoException failure)
    {
        LastFailure = failure;
        HasLeft &= failure is not MaskoConnectionException { IsNotSent: true }
            && (failure is OutcomeUnknownException || !(Response is { } response && SendOutcome.IsPlainNo(response.StatusCode)));
        MayBeDone |= HasLeft;
    }

    /// <summary>Keeps the answer of what must not be sent again, for a pipeline that asks again after a success.</summary>
    public T Keep<T>(T value)
    {
        if (!IsRepeatable)
        {
            (answer, hasAnswer) = (value, true);
        }

        return value;
    }

    public bool HasAnswer<T>([MaybeNullWhen(false)] out T value)
    {
        value = hasAnswer ? (T)answer! : default;
        return hasAnswer;
    }

    public void End()
    {
        Response?.Dispose();
        Deadline.Dispose();
        Volatile.Write(ref isUnderWay, 0);
    }
}
