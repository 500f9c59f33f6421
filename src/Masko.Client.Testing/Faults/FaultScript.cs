using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing;

/// <summary>What goes wrong, on a script.</summary>
public sealed class FaultScript
{
    internal FaultScript()
    {
    }

    internal Fault? Take(Exchange exchange) => null;
}
