using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;
using Masko.Client.Testing.World;

namespace Masko.Client.Testing.Operations;

/// <summary>What is free: suggestions, and what is read off an image or a page.</summary>
internal sealed class IdeaOperations(Lookup lookup)
{
    private const int FewestIdeas = 6;
    private const int MostIdeas = 8;

    internal static readonly IReadOnlyList<string> Ideas =
    [
        "Waving", "Thinking", "Celebrating", "Sleeping", "Running", "Dancing", "Pointing", "Working on a laptop", "Drinking coffee", "Sending love", "Looking sad",
        "Jumping for joy", "Idle breathing", "Reading a book", "Giving a thumbs up", "Cooking", "Painting", "Playing guitar", "Searching", "Holding a sign",
        "Riding a rocket", "Meditating", "Laughing", "Shrugging", "Saluting", "Fixing a bug", "Watering a plant", "Taking a photo", "Carrying a box", "Looking surprised",
    ];

    /// <summary>Six to eight names that the collection does not have; fewer only when nothing is left.</summary>
    public Reply Suggest(Call call)
    {
        var collection = lookup.Collection(call);
        call.Body();
        var have = collection.Items.Select(item => item.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var count = FewestIdeas + Hash.Number(MostIdeas - FewestIdeas + 1, "ideas", collection.Id);
        var start = Hash.Number(Ideas.Count, "first idea", collection.Id);
        var ideas = Enumerable.Range(0, Ideas.Count).Select(index => Ideas[(start + index) % Ideas.Count]).Where(idea => !have.Contains(idea)).Take(count);
        return Reply.Ok(new JsonObject { ["suggestions"] = Show.Texts(ideas) });
    }

    public Reply Analyze(Call call)
    {
        string[] of = [call.Body().Text("url")];
        return Reply.Ok(new JsonObject { ["name"] = Reading.Name(of), ["prompt"] = Reading.Prompt(of) });
    }
}
