using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Masko.Client.Bulk;

/// <summary>Results on their way to whoever reads them, and no more of them than there is room for.</summary>
internal sealed class ResultStream<T>(int room)
{
    private readonly Channel<T> channel = Channel.CreateUnbounded<T>(new() { SingleReader = true, SingleWriter = true });
    private int waiting;
    private int reader;
    private int unread;

    /// <summary>Whether somebody reads, and is behind.</summary>
    public bool IsFull => Volatile.Read(ref reader) == 1 && Volatile.Read(ref waiting) >= room;

    public int Unread => unread;

    /// <summary>Is called when a reader has made room again.</summary>
    public Action? RoomMade { get; set; }

    public void Add(T result)
    {
        // A reader that is behind holds up the sending, not the ends of what was sent.
        if (Volatile.Read(ref reader) == 2 || (Volatile.Read(ref reader) == 0 && Volatile.Read(ref waiting) >= room))
        {
            unread++;
            return;
        }

        Interlocked.Increment(ref waiting);
        channel.Writer.TryWrite(result);
    }

    public void Complete(Exception? error) => channel.Writer.TryComplete(error);

    /// <summary>All results; whoever asks for the first takes the one place of a reader.</summary>
    public async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref reader, 1, 0) != 0)
        {
            throw new InvalidOperationException("The results of a run can be read once. Keep them, or use ToListAsync, which keeps them all.");
        }

        try
        {
            if (unread > 0)
            {
                throw new InvalidOperationException(
                    $"{unread} results are gone: nobody read them, and only RunOptions.MaxUnread ({room}) are kept. Read a run from its start, or raise that option.");
            }

            await foreach (var result in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (Interlocked.Decrement(ref waiting) == room - 1)
                {
                    RoomMade?.Invoke();
                }

                yield return result;
            }
        }
        finally
        {
            // Whoever stops reading does not hold up the run.
            Volatile.Write(ref reader, 2);
            RoomMade?.Invoke();
        }
    }
}
