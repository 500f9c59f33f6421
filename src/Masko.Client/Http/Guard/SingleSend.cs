namespace Masko.Client.Http;

/// <summary>Goes with a call's request through all handlers, and knows whether it may leave once more.</summary>
internal sealed class SingleSend(Call call)
{
    public static readonly HttpRequestOptionsKey<SingleSend> Key = new("Masko.SingleSend");

    private const int MayLeave = 0;
    private const int Leaving = 1;
    private const int HasLeft = 2;

    private int state;

    public Call Call => call;

    public bool MayBeCharged => call.Effect == RequestEffect.Charges;

    /// <summary>Whether a second send would make or cost something twice.</summary>
    public bool Matters => call.IsDangerous;

    /// <summary>Whether a send is under way, or may have done what it is for.</summary>
    public bool IsTaken => Volatile.Read(ref state) != MayLeave;

    /// <summary>What ended the send that nobody knows the outcome of; null when its answer came.</summary>
    public string? Cause { get; private set; }

    /// <summary>Takes the one send; false when it is under way or its outcome is not a plain no.</summary>
    public bool TryLeave() => !Matters || Interlocked.CompareExchange(ref state, Leaving, MayLeave) == MayLeave;

    /// <summary>The send did nothing on the other side: another is as good as the first.</summary>
    public void GiveBack() => Volatile.Write(ref state, MayLeave);

    /// <summary>The send may have done what it is for.</summary>
    public void Keep(string? cause)
    {
        Cause ??= cause;
        Volatile.Write(ref state, HasLeft);
    }
}
