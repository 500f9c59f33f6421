using System.Text.Json.Nodes;

namespace Masko.Client.Testing.World;

/// <summary>A character, with its references, its items and its jobs.</summary>
internal sealed class Collection(string id, Project project, DateTimeOffset now)
{
    public const int MostReferences = 6;

    public string Id { get; } = id;

    public Project Project { get; } = project;

    public DateTimeOffset CreatedAt { get; } = now;

    public DateTimeOffset UpdatedAt { get; set; } = now;

    /// <summary>When name and prompt have been read off the image; before, they are missing unless they were given.</summary>
    public DateTimeOffset ReadAt { get; set; } = now;

    public string? GivenName { get; set; }

    public string? GivenPrompt { get; set; }

    public string? Slug { get; set; }

    public IReadOnlyList<int>? AnimationSizes { get; set; }

    /// <summary>The references by asset id; those that came by address have one too.</summary>
    public List<string> References { get; } = [];

    /// <summary>Extracted by the first generation; null before, and after every change of the references.</summary>
    public JsonObject? StyleCard { get; set; }

    public List<Item> Items { get; } = [];

    public List<Canvas> Canvases { get; } = [];

    public string? Name(DateTimeOffset now) => GivenName ?? (now >= ReadAt ? Reading.Name(References) : null);

    public string? Prompt(DateTimeOffset now) => GivenPrompt ?? (now >= ReadAt && References.Count > 0 ? Reading.Prompt(References) : null);

    /// <summary>What its pictures are drawn after.</summary>
    public string Character => GivenPrompt ?? (References.Count > 0 ? Reading.Prompt(References) : GivenName ?? Id);

    public void ChangeReferences(Action<List<string>> change, DateTimeOffset now)
    {
        change(References);
        StyleCard = null;
        UpdatedAt = now;
    }
}
