using System.Net;

namespace Masko.Client.Http;

/// <content>It goes with its request through all handlers, as the mark that knows whether the request may leave once more.</content>
internal sealed partial class Call
{
    public static readonly HttpRequestOptionsKey<Call> Mark = new("Masko.Call");

    private const int MayLeave = 0;
    private const int Leaving = 1;
    private const int HasGone = 2;

    private int sending;
    private HttpStatusCode sendStatus;
    private string? sendCause;

    /// <summary>Whether a send is under way below the guard, or may have done what it is for.</summary>
    public bool IsSendTaken => Volatile.Read(ref sending) != MayLeave;

    /// <summary>Why the send is taken.</summary>
    public string SendCause => sendCause ?? (sendStatus == 0 ? "the first is still under way" : FormattableString.Invariant($"it was answered {(int)sendStatus}"));

    /// <summary>Takes the one send; false when it is under way or its outcome is not a plain no. What can be sent twice always may.</summary>
    public bool TryLeave()
    {
        if (IsDangerous && Interlocked.CompareExchange(ref sending, Leaving, MayLeave) != MayLeave)
        {
            return false;
        }

        (sendStatus, sendCause) = (0, null);
        return true;
    }

    /// <summary>The send ended in an answer: only after a plain no is another as good as the first.</summary>
    public void EndSend(HttpStatusCode status)
    {
        sendStatus = status;
        EndSend(SendOutcome.IsPlainNo(status));
    }

    /// <summary>The send ended without an answer.</summary>
    public void EndSend(Exception failure)
    {
        sendCause = failure is OperationCanceledException ? "it was cancelled" : "its connection broke";
        EndSend(SendOutcome.IsNotSent(failure));
    }

    private void EndSend(bool didNothing) => Volatile.Write(ref sending, IsDangerous && !didNothing ? HasGone : MayLeave);
}
