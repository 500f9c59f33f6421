using System.Text.Json;

namespace Masko.Client.Testing.Seeding;

/// <summary>What is there when a server starts, besides its first workspace.</summary>
internal sealed record SeededState(IReadOnlyList<SeededProject> Projects, IReadOnlyList<SeededWorkspace> Workspaces, JsonElement? Faults)
{
    public static SeededState Empty { get; } = new([], [], null);
}

internal sealed record SeededWorkspace(int SubscriptionCredits, int TopUpCredits, bool IsPro, string? ApiKey, IReadOnlyList<SeededProject> Projects);

internal sealed record SeededProject(string Name, IReadOnlyList<SeededCollection> Collections);

internal sealed record SeededCollection(string Name, string Prompt, IReadOnlyList<SeededItem> Items);

internal sealed record SeededItem(string Name, string ImagePrompt);
