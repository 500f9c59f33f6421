using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Tests.Canvases.Support;

/// <summary>Ways through the JSON of a graph.</summary>
internal static class Graphs
{
    public static JsonArray Nodes(this JsonNode graph) => graph["nodes"]!.AsArray();

    public static JsonArray Edges(this JsonNode graph) => graph["edges"]!.AsArray();

    public static JsonObject Node(this JsonNode graph, string name) => graph.Nodes().Single(node => (string?)node!["name"] == name)!.AsObject();

    /// <summary>The edge between two nodes, by their names; * is any node.</summary>
    public static JsonObject Edge(this JsonNode graph, string source, string target) => graph.Edges().Single(edge =>
        (string?)edge!["source"] == Id(graph, source) && (string?)edge["target"] == Id(graph, target))!.AsObject();

    public static string Video(this JsonNode edge, string kind) => (string)edge["videos"]![kind]!;

    public static bool IsAnyState(JsonNode? edge) => (string?)edge!["source"] == "*";

    /// <summary>The state of each asset, by the id of its node or edge.</summary>
    public static Dictionary<string, string> States(this JsonNode canvas, string place) => canvas["status"]!["assets"]!.AsArray()
        .Where(asset => asset![place] is not null)
        .ToDictionary(asset => (string)asset![place]!, asset => (string)asset!["state"]!);

    /// <summary>The counts of a generate-all.</summary>
    public static (int Generated, int Skipped, int ReverseFree, int AlreadyComplete) Counts(this JsonNode result) =>
        ((int)result["generated"]!, (int)result["skipped"]!, (int)result["reverse_free"]!, (int)result["already_complete"]!);

    /// <summary>The credits of a generate-all.</summary>
    public static (int Estimated, int Actual, int WouldCharge) Credits(this JsonNode result) =>
        ((int)result["estimated_cost"]!, (int)result["actual_cost"]!, (int)result["would_charge_credits"]!);

    public static IEnumerable<string> Reasons(this JsonNode result) => result["skipped_items"]!.AsArray().Select(skipped => (string)skipped!["reason"]!);

    private static string? Id(JsonNode graph, string name) => name == "*" ? name : (string?)graph.Node(name)["id"];
}
