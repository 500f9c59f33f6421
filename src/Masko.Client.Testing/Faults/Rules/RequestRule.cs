using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Faults;

/// <summary>A rule for requests: it delays them, or it makes a fault.</summary>
internal sealed class RequestRule(RequestTerms terms, string does, int? times) : FaultRule(terms, does, times)
{
    private readonly RequestTerms terms = terms;

    /// <summary>How long to wait before the request is carried out.</summary>
    public TimeSpan Before { get; init; }

    /// <summary>How long to wait before it is answered.</summary>
    public TimeSpan After { get; init; }

    /// <summary>What goes wrong; null for a delay, which goes with what else goes wrong.</summary>
    public Func<ServerWorld, Fault>? Make { get; init; }

    public bool Take(Exchange exchange, string seed) => terms.Meet(exchange) && Take(seed, IsChancy ? RequestContent.Of(exchange) : "");

    public Fault? Fault(ServerWorld world)
    {
        if (Make?.Invoke(world) is not { } fault)
        {
            return null;
        }

        fault.Rule = this;
        return fault;
    }
}
