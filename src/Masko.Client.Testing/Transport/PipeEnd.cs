namespace Masko.Client.Testing.Transport;

/// <summary>
/// The client's end of a pipe: open, then perhaps reset by the server, then closed by the client.
/// A pipe that is completed under a pending operation never answers it. So whoever ends a busy end only interrupts the operation, and the
/// operation finishes the end when it leaves.
/// </summary>
internal abstract class PipeEnd
{
    private readonly object gate = new();
    private State state;
    private Exception? reason;
    private bool busy;
    private bool finished;

    private enum State
    {
        Open,
        Reset,
        Closed,
    }

    /// <summary>Whether the server, or the network, reset it before the client closed it.</summary>
    public bool IsReset
    {
        get
        {
            lock (gate)
            {
                return state is State.Reset;
            }
        }
    }

    public void Reset(Exception why) => End(State.Reset, why);

    public void Close() => End(State.Closed, null);

    /// <summary>Wakes the pending operation; if none is pending yet, the next one does not wait.</summary>
    protected abstract void Interrupt();

    /// <summary>Completes the pipe at this end, once, with nothing pending. The reason is that of a reset.</summary>
    protected abstract void Finish(Exception? reason);

    /// <summary>Whether the pipe may be used until <see cref="Leave"/>; no after a reset.</summary>
    protected bool TryEnter()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(state is State.Closed, typeof(ClientStream));
            if (busy)
            {
                throw new InvalidOperationException("The connection is read and written by one operation at a time each.");
            }

            return busy = state is State.Open;
        }
    }

    protected void Leave()
    {
        lock (gate)
        {
            busy = false;
            if (state is not State.Open)
            {
                FinishOnce();
            }
        }
    }

    private void End(State next, Exception? why)
    {
        lock (gate)
        {
            if (state >= next)
            {
                return;
            }

            state = next;
            reason = why;
            if (busy)
            {
                Interrupt();
            }
            else
            {
                FinishOnce();
            }
        }
    }

    private void FinishOnce()
    {
        if (finished)
        {
            return;
        }

        finished = true;
        Finish(reason);
    }
}
