using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace Masko.Client.Testing.Transport;

/// <summary>The connections that a server has yet to accept.</summary>
internal sealed class InMemoryListener(EndPoint endPoint) : IConnectionListener
{
    private readonly Channel<InMemoryConnection> backlog = Channel.CreateUnbounded<InMemoryConnection>();
    private volatile bool unbound;

    public EndPoint EndPoint => endPoint;

    public bool IsListening => !unbound;

    /// <summary>No, when the server listens no more.</summary>
    public bool TryConnect(InMemoryConnection connection) => backlog.Writer.TryWrite(connection);

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (await backlog.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (backlog.Reader.TryRead(out var connection))
            {
                return connection;
            }
        }

        return null;
    }

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        unbound = true;
        backlog.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await UnbindAsync().ConfigureAwait(false);
        while (backlog.Reader.TryRead(out var connection))
        {
            connection.Abort();
        }
    }
}
