using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Masko.Client.Testing.Transport;

/// <summary>A connection: the server's end of it, with the client's end as <see cref="Client"/>.</summary>
internal sealed class InMemoryConnection : DefaultConnectionContext
{
    // As much as a socket holds: then the writer waits. Every continuation runs on the thread pool.
    private static readonly PipeOptions Bounded = new(
        readerScheduler: PipeScheduler.ThreadPool,
        writerScheduler: PipeScheduler.ThreadPool,
        pauseWriterThreshold: 64 * 1024,
        resumeWriterThreshold: 32 * 1024,
        useSynchronizationContext: false);

    private readonly Pipe requests = new(Bounded);
    private readonly Pipe answers = new(Bounded);
    private readonly SendingEnd sending;
    private readonly ReceivingEnd receiving;
    private readonly CancellationTokenSource closed = new();

    public InMemoryConnection(string id, EndPoint endPoint)
        : base(id)
    {
        sending = new(requests.Writer);
        receiving = new(answers.Reader);
        Client = new ClientStream(receiving, sending, SayClosed);
        Transport = new DuplexPipe(requests.Reader, answers.Writer);
        LocalEndPoint = endPoint;
        ConnectionClosed = closed.Token;
    }

    public Stream Client { get; }

    /// <summary>The client sees a reset, and the server's own reads and writes end.</summary>
    public override void Abort(ConnectionAbortedException abortReason) => Reset(abortReason);

    /// <summary>The network breaks: both ends see a reset.</summary>
    public void Break() => Reset(new ConnectionResetException("The connection was reset."));

    /// <summary>The client sees the end of the answers; after a reset it sees the reset, as soon as it looks.</summary>
    public override ValueTask DisposeAsync()
    {
        // A read that a reset has woken must not find the end in good order: HttpClient sends a request again by itself after such an end.
        if (!receiving.IsReset)
        {
            answers.Writer.Complete();
        }

        requests.Reader.Complete();
        SayClosed();
        return base.DisposeAsync();
    }

    private void Reset(Exception reason)
    {
        sending.Reset(reason);
        receiving.Reset(reason);
        SayClosed();
    }

    // Listeners run on the thread pool and not in the middle of a Dispose. Never disposed: it may still be told after the connection was.
    private void SayClosed() => _ = closed.CancelAsync();
}
