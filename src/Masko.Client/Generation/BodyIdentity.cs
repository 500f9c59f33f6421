namespace Masko.Client;

/// <summary>How a body is found again in jobs: by the item that it adds to, or by the name of the item that it makes.</summary>
/// <param name="ItemId">The item that it adds to; null when it makes one.</param>
/// <param name="Name">Its name, as far as a service leaves names as they are; empty when it has none.</param>
internal readonly record struct BodyIdentity(string? ItemId, string Name)
{
    public static BodyIdentity Of(GenerateBody body) => body switch
    {
        EditBody edit => new(edit.ItemId, ""),
        RegenerateBody again => new(again.ItemId, ""),
        AgainBody again => new(again.ItemId, Normal(BodyNames.Of(again.Original))),
        _ => new(null, Normal(BodyNames.Of(body))),
    };

    /// <summary>Returns true when a job names the item of this body, or bears its name.</summary>
    public bool IsOf(Job job) =>
        ItemId is not null && job.ItemId is { Length: > 0 } item ? item == ItemId : Name.Length > 0 && job.ItemName is { } name && Normal(name) == Name;

    /// <summary>Returns true when jobs of the two cannot be told apart.</summary>
    public bool IsSame(BodyIdentity other) => ItemId == other.ItemId && Name == other.Name;

    /// <summary>A service may change case, spaces and punctuation of a name.</summary>
    private static string Normal(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length > 0 ? letters : name.Trim();
    }
}
