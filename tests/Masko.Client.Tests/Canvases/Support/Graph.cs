using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Canvases;

/// <summary>Small canvases, a line an edge. Their nodes are a, b and c; the id of an edge says where it leads.</summary>
internal static class Graph
{
    public static MaskoAnimationConfig Of(params CanvasEdge[] edges) => new()
    {
        InitialNode = "a",
        Nodes = [new() { Id = "a" }, new() { Id = "b" }, new() { Id = "c" }],
        Edges = edges,
    };

    public static CanvasPlayer Play(params CanvasEdge[] edges) => new(Of(edges));

    public static CanvasEdge Loop(string node, double seconds) => Film(node, node, seconds) with { IsLoop = true };

    public static CanvasEdge Film(string from, string to, double seconds, params CanvasCondition[] when) => Jump(from, to, when) with
    {
        Duration = seconds,
        Videos = new() { Webm = $"https://cdn/{from}-{to}.webm", Hevc = $"https://cdn/{from}-{to}.mov" },
    };

    public static CanvasEdge Jump(string from, string to, params CanvasCondition[] when) =>
        new() { Id = $"{from}>{to}", Source = from, Target = to, IsLoop = false, Duration = 0, Conditions = when, Videos = new() { Webm = "", Hevc = "" } };

    public static CanvasCondition When(string input, string? op = null, JsonNode? value = null) => new()
    {
        Input = input,
        Op = op is null ? null : new ConditionOperator(op),
        Value = value is null ? null : JsonSerializer.SerializeToElement(value),
    };

    public static IReadOnlyList<CanvasEvent> Tick(this CanvasPlayer player, double seconds) => player.Tick(TimeSpan.FromSeconds(seconds));

    /// <summary>Lets time go by, and gives the node it is at then.</summary>
    public static string After(this CanvasPlayer player, double seconds)
    {
        player.Tick(seconds);
        return player.Node.Id;
    }

    /// <summary>What happened, as one reads it: <c>2 Arrived b by a>b</c>.</summary>
    public static IEnumerable<string> Story(this IEnumerable<CanvasEvent> events) => events.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{one.At.TotalSeconds:0.#######} {one.Kind} {one.Node.Id} {one.Edge?.Id}").TrimEnd());
}
