using Masko.Client.Testing.Faults;
using Masko.Client.Testing.Transport;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>What goes wrong, on a script: rules that say which requests, jobs or connections, what happens to them, and how often.</summary>
/// <remarks>
/// <para>
/// Of the rules that want a request, the oldest takes it, and younger ones do not see it: rules for the same requests happen one after the other. Delays are
/// the exception: they add up, with each other and with the rule that takes the request. It is the same with jobs.
/// </para>
/// <para>Rules can be added at any time and from any thread. Every delay runs on <see cref="MaskoServer.Clock"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// server.Faults.On(MaskoOperations.GenerateBatch).ResetAfterExecuting();
/// server.Faults.OnAny().WithProbability(0.1).Error(500, "internal_error", "Try again.", times: FaultScript.Always);
/// server.Faults.OnJob().OfItem("Waving").Fails();
/// await DoTheWork();
/// server.Faults.ShouldAllHaveBeenMet();
/// </code>
/// </example>
public sealed partial class FaultScript
{
    private readonly object gate = new();
    private readonly MaskoWorld world;
    private readonly Func<InMemoryTransport?> transport;
    private volatile FaultRules rules = FaultRules.None;

    internal FaultScript(MaskoWorld world, Func<InMemoryTransport?> transport)
    {
        this.world = world;
        this.transport = transport;
    }

    /// <summary>As a number of times: for ever. It is null.</summary>
    public static int? Always => null;

    /// <summary>The rules, oldest first, with what they met so far.</summary>
    public IReadOnlyList<FaultRule> Rules => rules.All;

    /// <summary>Picks the requests of one operation; say with a method of the answer what goes wrong.</summary>
    /// <param name="operation">One of <see cref="MaskoOperations"/>.</param>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public RequestFault On(string operation) => KnownOperations.Contains(operation)
        ? new(Add, new RequestTerms { Operation = operation })
        : throw new ArgumentException($"'{operation}' is no operation: {nameof(MaskoOperations)} names them.", nameof(operation));

    /// <summary>Picks the requests of every operation, downloads of assets among them; say with a method of the answer what goes wrong.</summary>
    public RequestFault OnAny() => new(Add, new RequestTerms());

    /// <summary>Picks jobs, at the moment that a worker takes them; say with a method of the answer what goes wrong.</summary>
    /// <param name="where">
    /// Which of them. It must not wait for the server, which stands meanwhile; when it throws, the job fails with the reason. Default: all.
    /// </param>
    public JobFault OnJob(Func<ServerJob, bool>? where = null) => new(Add, new JobTerms { Where = where });

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

    private void Add(FaultRule rule)
    {
        lock (gate)
        {
            rules = rules.With(rule);
        }
    }
}
