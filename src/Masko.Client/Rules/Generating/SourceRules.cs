using Masko.Client.Rules.Knowing;

namespace Masko.Client.Rules.Generating;

/// <summary>A source, and the end of a transition, is the full image of a finished item of the collection.</summary>
internal static class SourceRules
{
    private static readonly string[] Fields = [WireFields.Source, WireFields.End];

    public static IEnumerable<RuleFinding> Address(GenerateBody body, GenerationRuleContext context)
    {
        foreach (var (field, id) in Given(context))
        {
            if (context.Session.Knowledge.IsPreview(id))
            {
                yield return RuleFinding.Refusal(
                    RuleIds.AddressForId, field, id, "the address of a preview, which has no asset id and can never be a source",
                    "Generate a real item, and use its AssetIds.Image.");
            }
            else if (IsAddress(id))
            {
                yield return RuleFinding.Refusal(
                    RuleIds.AddressForId, field, id, "an address, not an asset id",
                    "Use AssetIds.Image of the item. A preview has no asset id: generate a real item first; an image of yours is uploaded first.");
            }
        }
    }

    public static ValueTask<IReadOnlyList<RuleFinding>> TransparentAsync(
        GenerateBody body, GenerationRuleContext context, CancellationToken cancellationToken) =>
        AskAsync(context, Transparent, cancellationToken);

    public static ValueTask<IReadOnlyList<RuleFinding>> NoImageAsync(
        GenerateBody body, GenerationRuleContext context, CancellationToken cancellationToken) =>
        AskAsync(context, NoImage, cancellationToken);

    /// <summary>What the rules before have asked for in vain.</summary>
    public static IEnumerable<RuleFinding> FailedLookup(GenerateBody body, GenerationRuleContext context)
    {
        foreach (var (field, id, asset) in Known(context))
        {
            if (asset is { Failure: { } why } && context.Session.IsNew("failed " + id))
            {
                yield return RuleFinding.Warning(
                    RuleIds.FailedLookup, field, id, $"of which nobody knows whether it is a full image: {why.TrimEnd('.')}",
                    "It is sent all the same; take ids from the answers of this client to have them checked without asking.");
            }
            else if (asset is null && context.Session.IsOutOfLookups && context.Session.IsNew("no look-up left"))
            {
                yield return RuleFinding.Warning(
                    RuleIds.FailedLookup, field, id, "of which nobody knows whether it is a full image, and MaskoRuleOptions.MaxLookups allows no more look-ups",
                    "It and all others like it are sent unchecked; raise the limit, or take ids from the answers of this client.");
            }
        }
    }

    public static IEnumerable<RuleFinding> OtherCollection(GenerateBody body, GenerationRuleContext context) =>
        from its in Known(context)
        where its.Asset?.CollectionId is { Length: > 0 } collection && collection != context.CollectionId
        select RuleFinding.Warning(
            RuleIds.OtherCollection, its.Field, its.Id, $"an asset of collection {its.Asset!.CollectionId}", "Use an image of the collection that the item is made in.");

    public static IEnumerable<RuleFinding> Unfinished(GenerateBody body, GenerationRuleContext context) =>
        from its in Known(context)
        where its.Asset is { IsUnfinished: true }
        select RuleFinding.Warning(
            RuleIds.UnfinishedSource, its.Field, its.Id, "an image that is not finished, as far as this client knows", "Wait for its job first: WaitAsync.");

    /// <summary>Whether it is an address, also one without its scheme or one that is the picture itself: none is an id.</summary>
    public static bool IsAddress(string id) => id.Contains("://", StringComparison.Ordinal)
        || id.TrimStart('/').StartsWith("assets.masko.ai/", StringComparison.OrdinalIgnoreCase) || id.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);

    private static RuleFinding? Transparent(string field, string id, KnownAsset asset)
    {
        if (asset.Kind != AssetKind.TransparentImage)
        {
            return null;
        }

        var image = asset.FullImageId is { } full ? $" ('{full}')" : "";
        var item = asset.ItemName is { } name ? $"item '{name}'" : "the same item";
        return RuleFinding.Refusal(
            RuleIds.TransparentSource, field, id, "a transparent_image asset", $"A source must be the full image: use AssetIds.Image{image} of {item}.");
    }

    private static RuleFinding? NoImage(string field, string id, KnownAsset asset) =>
        asset.Kind == AssetKind.Image || asset.Kind == AssetKind.TransparentImage || asset.Kind == default
            ? null
            : RuleFinding.Warning(RuleIds.NoImage, field, id, $"a {asset.Kind} asset, not an image", "Use AssetIds.Image of the item.");

    private static async ValueTask<IReadOnlyList<RuleFinding>> AskAsync(
        GenerationRuleContext context, Func<string, string, KnownAsset, RuleFinding?> find, CancellationToken cancellationToken)
    {
        List<RuleFinding>? found = null;
        foreach (var (field, id) in Given(context))
        {
            if (!IsAddress(id) && await context.Session.AssetAsync(id, cancellationToken).ConfigureAwait(false) is { Failure: null } asset
                && find(field, id, asset) is { } finding)
            {
                (found ??= []).Add(finding);
            }
        }

        return found ?? (IReadOnlyList<RuleFinding>)[];
    }

    private static IEnumerable<(string Field, string Id)> Given(GenerationRuleContext context)
    {
        // In a body of another type the service may look at neither.
        foreach (var field in context.IsAnimation() ? Fields : context.Type() == GenerationType.Edit ? Fields.Take(1) : [])
        {
            if (context.Text(field) is { } id && !string.IsNullOrWhiteSpace(id) && !ToCome.Is(id))
            {
                yield return (field, id);
            }
        }
    }

    private static IEnumerable<(string Field, string Id, KnownAsset? Asset)> Known(GenerationRuleContext context) =>
        Given(context).Where(its => !IsAddress(its.Id)).Select(its => (its.Field, its.Id, context.Session.Knowledge.Asset(its.Id)));
}
