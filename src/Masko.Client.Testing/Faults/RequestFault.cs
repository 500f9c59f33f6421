using Masko.Client.Testing.Faults;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing;

/// <summary>
/// Some of the requests to come, and what goes wrong with them. Conditions narrow them down, each in a copy; the method that says what goes wrong adds the rule
/// to the script.
/// </summary>
public sealed partial class RequestFault
{
    private readonly Action<FaultRule> add;
    private readonly OperationNames operations;
    private readonly RequestTerms terms;

    internal RequestFault(Action<FaultRule> add, OperationNames operations, RequestTerms terms)
    {
        this.add = add;
        this.operations = operations;
        this.terms = terms;
    }

    /// <summary>Those with a text in the body; of an upload, in its first 64 KiB.</summary>
    /// <param name="text">The text as it stands on the wire, JSON escapes and all.</param>
    public RequestFault WithBody(string text) => With(terms with { BodyTexts = [.. terms.BodyTexts, FaultChecks.NotBlank(text, nameof(text))] });

    /// <summary>Those that meet a condition. When it throws, the request is answered 500 with the reason.</summary>
    /// <param name="condition">The condition, called once for every request that meets the others.</param>
    public RequestFault Where(Func<ServerRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var first = terms.Where;
        return With(terms with { Where = first is null ? condition : request => first(request) && condition(request) });
    }

    /// <summary>Those after the first ones.</summary>
    /// <param name="count">How many are let through. Default without this call: 0.</param>
    public RequestFault Skip(int count) => With(terms with { Skip = FaultChecks.Count(count, nameof(count)) });

    /// <summary>
    /// Some of them, by chance: it follows from the server's seed, the rule's name, the request's method, target and body, and how often the same came before.
    /// With <see cref="ServerFaults.Always"/> as number of times, the order in which requests arrive changes nothing.
    /// </summary>
    /// <param name="share">The share, above 0 up to 1. Default without this call: 1.</param>
    public RequestFault WithProbability(double share) => With(terms with { Probability = FaultChecks.Share(share, nameof(share)) });

    /// <summary>Gives the rule a name.</summary>
    /// <param name="name">The name. Default without this call: what the rule does.</param>
    public RequestFault Named(string name) => With(terms with { Name = FaultChecks.NotBlank(name, nameof(name)) });

    private RequestFault With(RequestTerms next) => new(add, operations, next);

    private FaultRule Add(string does, int? times, Func<ServerWorld, Fault> make) => Add(new RequestRule(terms, does, times) { Make = make });

    private FaultRule Add(FaultRule rule)
    {
        add(rule);
        return rule;
    }

    /// <summary>For what only one operation has.</summary>
    private RequestFault Only(string operation, string does) =>
        !operations.Contains(operation) ? throw new InvalidOperationException($"'{does}' is of {operation}, which this server does not have.")
        : terms.Operation is null || terms.Operation == operation ? With(terms with { Operation = operation })
        : throw new InvalidOperationException($"'{does}' is of {operation}, and this rule is for {terms.Operation}.");
}
