namespace Masko.Client;

/// <summary>A body once more, for the item that its first try has made: the same fields, with the item's id in place of a name.</summary>
internal sealed record AgainBody : GenerateBody
{
    public required GenerateBody Original { get; init; }

    public required string ItemId { get; init; }

    public override GenerationType Type => Original.Type;

    public static GenerateBody Of(GenerateBody body, string itemId) => body switch
    {
        // They name their item already.
        EditBody or RegenerateBody => body,
        AgainBody again => again,
        _ => new AgainBody { Original = body, ItemId = itemId, Tag = body.Tag },
    };
}
