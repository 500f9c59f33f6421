using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>The answer in another shape. One that has nothing of the kind to change is left alone, and does not count.</summary>
/// <param name="change">The changed answer; null when there is nothing to change.</param>
internal sealed class ShapeFault(Func<Exchange, Reply, Reply?> change) : Fault
{
    public override Task WriteAsync(Exchange exchange, Reply reply)
    {
        if (change(exchange, reply) is not { } changed)
        {
            Rule?.GiveBack();
            changed = reply;
        }

        return base.WriteAsync(exchange, changed);
    }

    public override Task WriteFileAsync(Exchange exchange, AssetFile file)
    {
        Rule?.GiveBack();
        return base.WriteFileAsync(exchange, file);
    }
}
