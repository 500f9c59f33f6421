using System.Text.Json.Nodes;

namespace Masko.Client.Testing.World;

/// <summary>A canvas: its graph as it was saved, and what has been made for it.</summary>
internal sealed class Canvas(string id, string name, Collection collection, DateTimeOffset now)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public Collection Collection { get; } = collection;

    public string? TemplateId { get; init; }

    /// <summary>What was asked for when it was made: equal for a request that is sent twice, and so is all work that is done for it.</summary>
    public required string Work { get; init; }

    public DateTimeOffset CreatedAt { get; } = now;

    public DateTimeOffset UpdatedAt { get; set; } = now;

    /// <summary>The graph in the export's format; addresses in it are not looked at.</summary>
    public JsonObject Graph { get; set; } = [];

    /// <summary>The image jobs of each node, by node id, oldest first.</summary>
    public Dictionary<string, List<Job>> NodeJobs { get; } = new(StringComparer.Ordinal);

    /// <summary>The animation jobs of each edge, by edge id, oldest first.</summary>
    public Dictionary<string, List<Job>> EdgeJobs { get; } = new(StringComparer.Ordinal);
}
