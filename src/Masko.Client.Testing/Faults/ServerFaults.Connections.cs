using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Transport;

namespace Masko.Client.Testing;

public abstract partial class ServerFaults
{
    /// <summary>Refuses new connections, as if nobody listened. One that is open goes on: see <see cref="ResetOpenConnections"/>.</summary>
    /// <param name="times">How many; null (<see cref="Always"/>) for all. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The server runs on a port, where it is the system that makes connections.</exception>
    public FaultRule RefuseConnections(int? times = 1) => AddConnectionRule("refused", times, _ => throw TransportErrors.Refused());

    /// <summary>Resets new connections before a request is read from them. One that is open goes on: see <see cref="ResetOpenConnections"/>.</summary>
    /// <param name="times">How many; null (<see cref="Always"/>) for all. Default: 1.</param>
    /// <exception cref="InvalidOperationException">The server runs on a port, where it is the system that makes connections.</exception>
    public FaultRule ResetConnections(int? times = 1) => AddConnectionRule("reset before a request is read", times, network =>
    {
        var connection = new InMemoryConnection("reset", network.EndPoint);
        connection.Break();
        return connection.Client;
    });

    /// <summary>Resets what is connected now, idle or at work. This happens at once and is no rule.</summary>
    /// <exception cref="InvalidOperationException">The server runs on a port, where it is the system that makes connections.</exception>
    public void ResetOpenConnections() => Network().ResetOpenConnections();

    /// <summary>Lets the rules for connections meet those that a handler makes.</summary>
    internal HttpMessageHandler Meet(HttpMessageHandler handler)
    {
        if (handler is SocketsHttpHandler { ConnectCallback: { } connect } sockets)
        {
            sockets.ConnectCallback = (context, cancellationToken) =>
                rules.Connections.FirstOrDefault(rule => rule.Take(world.Seed)) is { } rule ? new(rule.Connect()) : connect(context, cancellationToken);
        }

        return handler;
    }

    private ConnectionRule AddConnectionRule(string does, int? times, Func<InMemoryTransport, Stream> connect)
    {
        var network = Network();
        var rule = new ConnectionRule(does, times, () => connect(network));
        Add(rule);
        return rule;
    }

    private InMemoryTransport Network() => transport()
        ?? throw new InvalidOperationException("Connections break in memory only: start the server without a port. Resets of requests work on a port too.");
}
