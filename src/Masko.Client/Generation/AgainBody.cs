namespace Masko.Client;

/// <summary>
/// An image once more, for the item that its first try has made: the same fields, with the item's id in place of a name. Only images are documented to be made anew
/// like that; an animation or a logo goes out as it was, and becomes an item of its own.
/// </summary>
internal sealed record AgainBody : GenerateBody
{
    public required GenerateBody Original { get; init; }

    public required string ItemId { get; init; }

    public override GenerationType Type => Original.Type;

    public static GenerateBody Of(GenerateBody body, string itemId) => body switch
    {
        ImageBody => new AgainBody { Original = body, ItemId = itemId, Tag = body.Tag },
        _ => body,
    };
}
