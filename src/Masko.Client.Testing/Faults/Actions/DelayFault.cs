using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Takes its time, and then lets another fault happen. A client that gives up before the request is carried out gets it not carried out.</summary>
internal sealed class DelayFault(TimeSpan before, TimeSpan after, TimeProvider time, Fault fault) : Fault
{
    public override bool Executes => fault.Executes;

    public override async ValueTask<bool> BeforeAsync(Exchange exchange)
    {
        await WaitAsync(before, exchange).ConfigureAwait(false);
        if (!fault.Executes)
        {
            await WaitAsync(after, exchange).ConfigureAwait(false);
        }

        return await fault.BeforeAsync(exchange).ConfigureAwait(false);
    }

    public override async Task WriteAsync(Exchange exchange, Reply reply)
    {
        await WaitAsync(after, exchange).ConfigureAwait(false);
        await fault.WriteAsync(exchange, reply).ConfigureAwait(false);
    }

    public override async Task WriteFileAsync(Exchange exchange, AssetFile file)
    {
        await WaitAsync(after, exchange).ConfigureAwait(false);
        await fault.WriteFileAsync(exchange, file).ConfigureAwait(false);
    }

    private Task WaitAsync(TimeSpan span, Exchange exchange) =>
        span > TimeSpan.Zero ? Task.Delay(span, time, exchange.Context.RequestAborted) : Task.CompletedTask;
}
