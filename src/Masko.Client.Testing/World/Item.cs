namespace Masko.Client.Testing.World;

/// <summary>A pose or action, with the assets of all its generations.</summary>
internal sealed class Item(string id, string name, Collection collection, DateTimeOffset now)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public Collection Collection { get; } = collection;

    public DateTimeOffset CreatedAt { get; } = now;

    public DateTimeOffset UpdatedAt { get; set; } = now;

    public bool IsArchived { get; set; }

    /// <summary>Every asset ever made for it, oldest first; nothing is overwritten.</summary>
    public List<Asset> Assets { get; } = [];
}
