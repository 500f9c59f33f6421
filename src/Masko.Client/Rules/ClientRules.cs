using Masko.Client.Http;
using Masko.Client.Rules.Knowing;

namespace Masko.Client.Rules;

/// <summary>The rules of a client, and what it has learned from the wire.</summary>
internal sealed class ClientRules(MaskoRuleOptions options, TimeProvider time) : IWireWatch
{
    private static readonly CountRule Batch = new(RuleIds.BatchSize, "requests", "a batch", 10, "IMaskoClient.Run takes any number and cuts it into batches.");

    public RuleSet Set { get; } = new(options);

    public Knowledge Knowledge { get; } = new(time);

    /// <summary>Set once the interfaces of the wire are there.</summary>
    public Lookups Lookups { get; private set; } = null!;

    public void AskAt(IAssetsApi assets, IItemsApi items) => Lookups = new Lookups(Knowledge, assets, items);

    /// <summary>The rules for one call.</summary>
    public RuleSession ForCall(string collectionId) => new(Set, Knowledge, Lookups, collectionId, isRun: false);

    /// <summary>The rules for a run, with what it says beside the client's.</summary>
    public RuleSession ForRun(string collectionId, MaskoRuleOptions? run) => new(Set.With(run), Knowledge, Lookups, collectionId, isRun: true);

    public void Came(MaskoModel answer) => Knowledge.Learn(answer);

    public void Leaving(object body)
    {
        if (body is GenerateBatchBody { Requests: var requests } && Set.IsOn(RuleIds.BatchSize))
        {
            Batch.Require(requests?.Count);
        }
    }
}
