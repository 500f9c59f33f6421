using System.Net;

namespace Masko.Client.Http;

/// <content>The call goes with its request through all handlers, as the mark that knows whether the request may leave.</content>
internal sealed partial class Call
{
    public static readonly HttpRequestOptionsKey<Call> Mark = new("Masko.Call");

    private static readonly object Leaving = new();
    private static readonly object Gone = new();

    // Null: it may leave. Leaving, or the task source that sends at the same time wait for: one send is under way. Gone: it may have been carried out.
    private object? sending;
    private HttpStatusCode sendStatus;
    private string? sendCause;

    /// <summary>Whether a send is under way below the guard, or may have been carried out.</summary>
    public bool IsSendTaken => Volatile.Read(ref sending) is not null;

    /// <summary>Whether a send may have been carried out.</summary>
    public bool IsGone => ReferenceEquals(Volatile.Read(ref sending), Gone);

    /// <summary>Why the send is taken.</summary>
    public string SendCause => sendCause ?? FormattableString.Invariant($"it was answered {(int)sendStatus}");

    /// <summary>Puts the call on its request, for the guard. What only reads needs no guard.</summary>
    private void MarkRequest()
    {
        if (first.Method != HttpMethod.Get)
        {
            Request.Options.Set(Mark, this);
        }
    }

    /// <summary>Takes the one send. Returns false when it is under way or may have been carried out. What can be sent twice always leaves.</summary>
    /// <exception cref="MaskoConnectionException">The run that makes the call was stopped.</exception>
    public bool TryLeave()
    {
        if (IsDangerous && Interlocked.CompareExchange(ref sending, Leaving, null) is not null)
        {
            return false;
        }

        (sendStatus, sendCause) = (0, null);
        if (!TryDepart())
        {
            EndSend(didNothing: true, static () => SendEnd.NotSent);
            throw CallFailure.Stopped(this);
        }

        return true;
    }

    /// <summary>Gets the end of the send that is under way; null when none is.</summary>
    public Task<SendEnd>? JoinSend()
    {
        var now = Volatile.Read(ref sending);
        if (ReferenceEquals(now, Leaving))
        {
            var waiting = new TaskCompletionSource<SendEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
            now = Interlocked.CompareExchange(ref sending, waiting, Leaving);
            if (ReferenceEquals(now, Leaving))
            {
                return waiting.Task;
            }
        }

        return (now as TaskCompletionSource<SendEnd>)?.Task;
    }

    /// <summary>Ends the send with an answer. Only after a plain no is another send as good as the first.</summary>
    public async ValueTask EndSendAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        sendStatus = response.StatusCode;
        var didNothing = SendOutcome.IsPlainNo(response.StatusCode);
        if (!TryEndAlone(didNothing))
        {
            var copy = await SendEnd.OfAsync(response, cancellationToken).ConfigureAwait(false);
            EndSend(didNothing, () => copy);
        }
    }

    /// <summary>Ends the send without an answer.</summary>
    public void EndSend(Exception failure)
    {
        sendCause = failure is OperationCanceledException ? "it was cancelled" : "its connection broke";
        EndSend(SendOutcome.IsNotSent(failure), () => new(failure));
    }

    private void EndSend(bool didNothing, Func<SendEnd> end)
    {
        if (!TryEndAlone(didNothing))
        {
            ((TaskCompletionSource<SendEnd>)Interlocked.Exchange(ref sending, didNothing ? null : Gone)!).SetResult(end());
            HasLeft = !didNothing;
        }
    }

    /// <summary>Ends the send unless others wait for its end.</summary>
    private bool TryEndAlone(bool didNothing)
    {
        if (IsDangerous && !ReferenceEquals(Interlocked.CompareExchange(ref sending, didNothing ? null : Gone, Leaving), Leaving))
        {
            return false;
        }

        HasLeft = !didNothing;
        return true;
    }
}
