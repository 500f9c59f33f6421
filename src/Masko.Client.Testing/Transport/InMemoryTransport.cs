using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Masko.Client.Testing.Transport;

/// <summary>
/// The network between one server and its clients: streams in memory that behave as TCP does, without ports. Its faults meet new
/// connections; a client that kept one alive notices none of them before <see cref="ResetOpenConnections"/>.
/// </summary>
internal sealed class InMemoryTransport : IConnectionListenerFactory
{
    private readonly ConcurrentDictionary<InMemoryConnection, bool> open = new();
    private readonly object gate = new();
    private InMemoryListener? listener;
    private bool refuse;
    private int toReset;
    private int made;

    /// <summary>Where the server listens.</summary>
    public InMemoryEndPoint EndPoint { get; } = new();

    /// <summary>Whether new connections are refused as if nobody listened.</summary>
    public bool RefuseConnections
    {
        get => Volatile.Read(ref refuse);
        set => Volatile.Write(ref refuse, value);
    }

    /// <summary>How many connections were made so far; refused ones were not.</summary>
    public int ConnectionsMade => Volatile.Read(ref made);

    /// <summary>This many of the next connections are reset before the server reads a request from them.</summary>
    public void ResetNextConnections(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (gate)
        {
            toReset = count;
        }
    }

    /// <summary>Resets what is connected now, idle or at work.</summary>
    public void ResetOpenConnections()
    {
        foreach (var (connection, _) in open)
        {
            connection.Break();
        }
    }

    /// <summary>The client's end of a new connection.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody listens, or connections are refused.</exception>
    public Stream Connect()
    {
        lock (gate)
        {
            if (listener is null || refuse)
            {
                throw TransportErrors.Refused();
            }

            var connection = new InMemoryConnection($"memory-{(made + 1).ToString(CultureInfo.InvariantCulture)}", EndPoint);
            if (toReset > 0)
            {
                toReset--;
                connection.Break();
            }
            else if (!listener.TryConnect(connection))
            {
                throw TransportErrors.Refused();
            }
            else
            {
                open[connection] = true;
                connection.ConnectionClosed.UnsafeRegister(_ => open.TryRemove(connection, out bool _), null);
            }

            made++;
            return connection.Client;
        }
    }

    /// <summary>
    /// What an <see cref="HttpClient"/> of this server sends through; the host in its addresses means nothing. It changes nothing that the
    /// server answers and knows no time: an answer that is given up is not drained for a while, the server is told at once.
    /// </summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        ConnectCallback = (_, cancellationToken) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<Stream>(cancellationToken) : ValueTask.FromResult(Connect()),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        Expect100ContinueTimeout = Timeout.InfiniteTimeSpan,
        ResponseDrainTimeout = TimeSpan.Zero,
    };

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (listener is { IsListening: true })
            {
                throw new AddressInUseException("A server listens on this transport already.");
            }

            listener = new InMemoryListener(endpoint);
            return ValueTask.FromResult<IConnectionListener>(listener);
        }
    }
}
