using Masko.Client.Rules.Knowing;

namespace Masko.Client.Rules.Generating;

/// <summary>Which item a body makes, or adds to.</summary>
internal static class ItemRules
{
    public static IEnumerable<RuleFinding> Name(GenerateBody body, GenerationRuleContext context)
    {
        if (context.Has("item_id") && context.Has("name"))
        {
            yield return RuleFinding.Refusal(
                RuleIds.ItemName, "name", context.Text("name"), "beside an item_id, and the item has its name already",
                "Leave it out, or leave item_id out to make a new item; UpdateAsync of Items renames one.");
        }
        else if (!context.Has("item_id") && context.IsBlank("name") && IsKnown(context.Type()) && context.Type() != GenerationType.Edit)
        {
            yield return RuleFinding.Refusal(RuleIds.ItemName, "name", context.Text("name"), "and a new item needs one", "Give the item a name.");
        }
    }

    public static IEnumerable<RuleFinding> Id(GenerateBody body, GenerationRuleContext context)
    {
        var id = context.Text("item_id");
        if (context.IsBlank("item_id"))
        {
            if (id is not null || (context.Type() == GenerationType.Edit && context.IsBlank("name")))
            {
                yield return RuleFinding.Refusal(
                    RuleIds.ItemId, "item_id", id, "and nothing says which item it is added to", "Use the item id of the answer that made the item, or the list of Items.");
            }
        }
        else if (id is not null && What(id, context) is { } other)
        {
            yield return RuleFinding.Refusal(
                RuleIds.ItemId, "item_id", id, other, "Use the item id of the answer that made the item, or the list of Items.");
        }
    }

    public static async ValueTask<IReadOnlyList<RuleFinding>> UnknownAsync(
        GenerateBody body, GenerationRuleContext context, CancellationToken cancellationToken)
    {
        if (context.Text("item_id") is not { } id || string.IsNullOrWhiteSpace(id) || ToCome.Is(id) || What(id, context) is not null)
        {
            return [];
        }

        switch (context.Session.Knowledge.CollectionOfItem(id))
        {
            case { Length: > 0 } collection when collection != context.CollectionId:
                return [Unknown(id, $"an item of collection {collection}", "Generate it in that collection.")];
            case not null:
                return [];
            default:
                var newest = await context.Session.NewestItemsAsync(cancellationToken).ConfigureAwait(false);
                return newest is null or { HasMore: true } or { Items.Count: >= Lookups.MostOfPage }
                    || newest.Items.Any(item => item.Id == id)
                    ? []
                    : [Unknown(id, "which the collection's list of items does not have", "Look at the list of Items; an archived item is not in it.")];
        }
    }

    public static IEnumerable<RuleFinding> DuplicateName(GenerateBody body, GenerationRuleContext context)
    {
        if (!context.Has("item_id") && context.Text("name") is { } name && !string.IsNullOrWhiteSpace(name)
            && !context.Session.Names.Add(name) && context.Session.IsNew("name " + name))
        {
            yield return RuleFinding.Warning(
                RuleIds.DuplicateName, "name", name, "which another item of the run has too", "Both are made, and both are paid. Give each a name of its own.");
        }
    }

    private static bool IsKnown(GenerationType type) =>
        type == GenerationType.Image || type == GenerationType.Animation || type == GenerationType.Logo || type == GenerationType.Edit;

    /// <summary>What an id is instead of that of an item.</summary>
    private static string? What(string id, GenerationRuleContext context) =>
        SourceRules.IsAddress(id) ? "an address, not an id"
        : id == context.CollectionId ? "the collection, not an item of it"
        : context.Session.Knowledge.CollectionOfItem(id) is null && context.Session.Knowledge.Asset(id) is { Failure: null } asset ? $"an asset ({asset.Kind}), not an item"
        : null;

    private static RuleFinding Unknown(string id, string reason, string wayOut) => RuleFinding.Warning(RuleIds.UnknownItem, "item_id", id, reason, wayOut);
}
