using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>The connection is reset, and there is no answer: before the request was carried out, or after.</summary>
internal sealed class ResetFault(bool afterExecuting) : Fault
{
    public override bool Executes => afterExecuting;

    public override ValueTask<bool> BeforeAsync(Exchange exchange)
    {
        if (!afterExecuting)
        {
            exchange.Context.Abort();
        }

        return ValueTask.FromResult(!afterExecuting);
    }

    public override Task WriteAsync(Exchange exchange, Reply reply) => Reset(exchange);

    public override Task WriteFileAsync(Exchange exchange, AssetFile file) => Reset(exchange);

    private static Task Reset(Exchange exchange)
    {
        exchange.Context.Abort();
        return Task.CompletedTask;
    }
}
