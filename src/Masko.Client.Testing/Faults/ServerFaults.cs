using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Transport;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>What goes wrong, on a script: rules that say which requests, jobs or connections, what happens to them, and how often.</summary>
/// <remarks>
/// <para>
/// Of the rules that want a request, the oldest takes it, and younger ones do not see it: rules for the same requests happen one after the other. Delays are
/// the exception: they add up, with each other and with the rule that takes the request. It is the same with jobs and items.
/// </para>
/// <para>Rules can be added at any time and from any thread. Every delay runs on <see cref="ReferenceServer.Clock"/>.</para>
/// </remarks>
public abstract partial class ServerFaults
{
    private readonly object gate = new();
    private readonly ServerWorld world;
    private readonly Func<InMemoryTransport?> transport;
    private volatile FaultRules rules = FaultRules.None;

    private protected ServerFaults(ServerWorld world, OperationNames operations, Func<InMemoryTransport?> transport)
    {
        this.world = world;
        this.transport = transport;
        Operations = operations;
    }

    /// <summary>As a number of times: for ever. It is null.</summary>
    public static int? Always => null;

    internal OperationNames Operations { get; }

    /// <summary>The rules, oldest first, with what they met so far.</summary>
    public IReadOnlyList<FaultRule> Rules => rules.All;

    /// <summary>Picks the requests of one operation; say with a method of the answer what goes wrong.</summary>
    /// <param name="operation">One of <see cref="MaskoOperations"/>, <see cref="ZSkyOperations"/> or <see cref="VidiKingOperations"/>, whichever server it is.</param>
    /// <exception cref="ArgumentException">This server has no such operation.</exception>
    public RequestFault On(string operation) => Operations.Contains(operation)
        ? new(Add, Operations, new RequestTerms { Operation = operation })
        : throw new ArgumentException($"'{operation}' is no operation: {Operations.Holder} names them.", nameof(operation));

    /// <summary>Picks the requests of every operation, downloads of assets among them; say with a method of the answer what goes wrong.</summary>
    public RequestFault OnAny() => new(Add, Operations, new RequestTerms());

    /// <summary>Fails when a rule never fired.</summary>
    /// <exception cref="MaskoServerAssertionException">The message names those rules, and what the others met.</exception>
    public void ShouldAllHaveBeenMet()
    {
        var unmet = Rules.Where(rule => !rule.WasMet).ToList();
        if (unmet.Count > 0)
        {
            var met = Rules.Where(rule => rule.WasMet).ToList();
            throw new MaskoServerAssertionException(
                $"{unmet.Count} of {unmet.Count + met.Count} fault(s) never happened:\n{string.Join('\n', unmet)}"
                + (met.Count == 0 ? "" : $"\nThese happened:\n{string.Join('\n', met)}"));
        }
    }

    /// <summary>Forgets all rules. What has begun to go wrong goes on.</summary>
    public void Clear() => rules = FaultRules.None;

    private protected void Add(FaultRule rule)
    {
        lock (gate)
        {
            rules = rules.With(rule);
        }
    }
}
