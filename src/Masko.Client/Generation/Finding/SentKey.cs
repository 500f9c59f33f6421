namespace Masko.Client.Finding;

/// <summary>What makes the same type of job.</summary>
internal enum SentKind
{
    /// <summary>An image or an edit.</summary>
    Picture,

    Animation,

    Logo,
}

/// <summary>By what the job of a body is known: a new item has a name, and what is added to an item has that item's id.</summary>
/// <param name="Kind">What is made.</param>
/// <param name="ItemId">The item that it is added to; null for a new one.</param>
/// <param name="Name">The new item's name, whatever its case and spaces are; null for an item that exists.</param>
internal readonly record struct SentKey(SentKind Kind, string? ItemId, string? Name)
{
    public static SentKey Of(GenerateBody body)
    {
        var kind = body.Type == GenerationType.Animation ? SentKind.Animation
            : body.Type == GenerationType.Logo ? SentKind.Logo
            : SentKind.Picture;
        return body switch
        {
            EditBody edit => new(kind, edit.ItemId, null),
            RegenerateBody again => new(kind, again.ItemId, null),
            AgainBody again => new(kind, again.ItemId, null),
            _ => new(kind, null, Plain(BodyNames.Of(body))),
        };
    }

    /// <summary>A name as it compares: a service may change case and spaces.</summary>
    public static string Plain(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
