using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>What goes wrong with one request. Each does its part and leaves the rest as it would have been.</summary>
internal class Fault
{
    /// <summary>Nothing goes wrong.</summary>
    public static Fault None { get; } = new();

    /// <summary>The rule that made it.</summary>
    public FaultRule? Rule { get; set; }

    /// <summary>Whether the request is carried out.</summary>
    public virtual bool Executes => true;

    /// <summary>Before the request is carried out.</summary>
    /// <returns>True when the request has been dealt with, and is not carried out.</returns>
    public virtual ValueTask<bool> BeforeAsync(Exchange exchange) => ValueTask.FromResult(false);

    /// <summary>After it was carried out: puts the answer on the wire.</summary>
    public virtual Task WriteAsync(Exchange exchange, Reply reply) => ReplyWriter.WriteAsync(exchange, reply);

    /// <summary>Puts a file on the wire.</summary>
    public virtual Task WriteFileAsync(Exchange exchange, AssetFile file) => ReplyWriter.FileAsync(exchange, file);
}
