using System.Text.Json.Nodes;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.Faults;

/// <summary>Turns today's answers into those of older wordings.</summary>
internal static class OlderShapes
{
    private static readonly Dictionary<string, string> ListNames = new(StringComparer.Ordinal)
    {
        [MaskoOperations.ListProjects] = "projects",
        [MaskoOperations.ListCollections] = "collections",
        [MaskoOperations.ListItems] = "items",
        [MaskoOperations.ListJobs] = "jobs",
        [MaskoOperations.ListWebhooks] = "webhooks",
        [MaskoOperations.ListCanvasTemplates] = "templates",
    };

    /// <summary>The one operation that has this shape; null when several have.</summary>
    public static string? OperationOf(OlderShape shape) => shape switch
    {
        OlderShape.BatchArray or OlderShape.BatchResults or OlderShape.BatchRequests or OlderShape.BatchItems or OlderShape.BatchWithoutIndex
            => MaskoOperations.GenerateBatch,
        OlderShape.SuggestionArray or OlderShape.SuggestionActions or OlderShape.SuggestionObjects => MaskoOperations.SuggestActions,
        _ => null,
    };

    /// <returns>Null when the answer has nothing of the kind.</returns>
    public static Reply? Change(OlderShape shape, Exchange exchange, Reply reply) => shape switch
    {
        OlderShape.BareBody => Data(reply) is { } data ? reply with { Body = data } : null,
        OlderShape.NamedList => Data(reply) is JsonArray list && ListNames.GetValueOrDefault(exchange.Request.Operation ?? "") is { } name
            ? reply with { Body = new JsonObject { [name] = list } }
            : null,
        OlderShape.FlatInsufficientCredits => Flat(reply),
        OlderShape.BatchArray => BatchShapes.Bare(reply),
        OlderShape.BatchResults => BatchShapes.Under(reply, "results"),
        OlderShape.BatchRequests => BatchShapes.Under(reply, "requests"),
        OlderShape.BatchItems => BatchShapes.Under(reply, "items"),
        OlderShape.BatchWithoutIndex => BatchShapes.WithoutIndex(reply),
        OlderShape.SuggestionArray => Suggestions(reply, ideas => ideas),
        OlderShape.SuggestionActions => Suggestions(reply, ideas => new JsonObject { ["actions"] = ideas }),
        OlderShape.SuggestionObjects => Suggestions(reply, ideas => new JsonObject { ["suggestions"] = Named(ideas) }),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such shape."),
    };

    private static JsonNode? Data(Reply reply) => reply.Body is JsonObject body ? body["data"]?.DeepClone() : null;

    private static Reply? Flat(Reply reply) => reply.Status == 402 && reply.Body?["error"] is JsonObject error
        ? reply with
        {
            Body = new JsonObject
            {
                ["error"] = "Insufficient credits",
                ["required"] = error["required"]?.DeepClone(),
                ["available"] = error["balance"]?.DeepClone(),
            },
        }
        : null;

    private static Reply? Suggestions(Reply reply, Func<JsonArray, JsonNode> change) =>
        Data(reply) is JsonObject data && data["suggestions"]?.DeepClone() is JsonArray ideas
            ? reply with { Body = new JsonObject { ["data"] = change(ideas) } }
            : null;

    private static JsonArray Named(JsonArray ideas) => new([.. ideas.Select(idea => (JsonNode)new JsonObject { ["name"] = idea!.DeepClone() })]);
}
