using System.IO.Pipelines;
using Masko.Client.Testing.Transport;
using Microsoft.AspNetCore.Connections;

namespace Masko.Client.Testing.Tests.Transport;

/// <summary>Both ends of one connection, without Kestrel.</summary>
internal sealed record Line(Stream Client, ConnectionContext Server)
{
    public PipeReader ServerInput => Server.Transport.Input;

    public PipeWriter ServerOutput => Server.Transport.Output;

    public static async Task<Line> OpenAsync()
    {
        var transport = new InMemoryTransport();
        var listener = await transport.BindAsync(transport.EndPoint);
        var client = transport.Connect();
        return new(client, (await listener.AcceptAsync().Soon())!);
    }
}
