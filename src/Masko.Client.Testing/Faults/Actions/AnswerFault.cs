using Masko.Client.Testing.Assets;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Another answer than the one there would have been.</summary>
internal sealed class AnswerFault(CannedAnswer answer, bool afterExecuting = false) : Fault
{
    public override bool Executes => afterExecuting;

    public override async ValueTask<bool> BeforeAsync(Exchange exchange)
    {
        if (!afterExecuting)
        {
            await answer.WriteAsync(exchange).ConfigureAwait(false);
        }

        return !afterExecuting;
    }

    public override Task WriteAsync(Exchange exchange, Reply reply) => answer.WriteAsync(exchange);

    public override Task WriteFileAsync(Exchange exchange, AssetFile file) => answer.WriteAsync(exchange);
}
