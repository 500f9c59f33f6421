using Masko.Client.Rules.Knowing;

namespace Masko.Client.Rules;

/// <summary>The rules at work for one run, or for one call: what they have seen of it, and how often they may still ask.</summary>
internal sealed class RuleSession(RuleSet rules, Knowledge knowledge, Lookups lookups, string collectionId, bool isRun)
{
    private const int MostTold = 100;

    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int lookupsLeft = rules.MaxLookups;
    private Task<Page<Item>?>? newestItems;

    public string CollectionId => collectionId;

    public Knowledge Knowledge => knowledge;

    public NameMemory Names { get; } = new();

    /// <summary>Whether something was left unknown because no look-up was left.</summary>
    public bool IsOutOfLookups => Volatile.Read(ref lookupsLeft) < 0;

    /// <returns>What stops the body; warnings are told.</returns>
    public async ValueTask<IReadOnlyList<ItemProblem>> CheckAsync(GenerateBody body, CancellationToken cancellationToken)
    {
        var context = new GenerationRuleContext(this, body);
        List<RuleFinding>? all = null;
        foreach (var rule in rules.Generation)
        {
            foreach (var finding in await rule.CheckAsync(body, context, cancellationToken).ConfigureAwait(false))
            {
                (all ??= []).Add(isRun ? finding with { ItemName = BodyNames.Of(body) } : finding);
            }
        }

        return all is null ? [] : rules.Sort(all);
    }

    /// <summary>What is known of an asset, asked for where it is not; null when it may not be asked for.</summary>
    public async ValueTask<KnownAsset?> AssetAsync(string id, CancellationToken cancellationToken) =>
        knowledge.Asset(id) ?? (TakeLookup() ? await lookups.AssetAsync(id, cancellationToken).ConfigureAwait(false) : null);

    /// <summary>The newest items of the collection, asked for once; null when they could not be.</summary>
    public async ValueTask<Page<Item>?> NewestItemsAsync(CancellationToken cancellationToken)
    {
        Task<Page<Item>?> asking;
        lock (told)
        {
            asking = newestItems ??= TakeLookup() ? lookups.NewestItemsAsync(collectionId) : Task.FromResult<Page<Item>?>(null);
        }

        return await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether this is said for the first time: a run of thousands says it once.</summary>
    public bool IsNew(string what)
    {
        lock (told)
        {
            return told.Count < MostTold && told.Add(what);
        }
    }

    private bool TakeLookup() => Interlocked.Decrement(ref lookupsLeft) >= 0;
}
