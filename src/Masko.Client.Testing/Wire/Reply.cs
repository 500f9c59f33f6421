using System.Text.Json.Nodes;

namespace Masko.Client.Testing.Wire;

/// <summary>What an operation answers: a status and the whole body, or none.</summary>
internal sealed record Reply(int Status, JsonNode? Body)
{
    public static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    /// <summary>Headers besides the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    public static Reply Ok(JsonNode data) => Data(200, data);

    public static Reply Created(JsonNode data) => Data(201, data);

    public static Reply Accepted(JsonNode data) => Data(202, data);

    public static Reply Nothing() => new(204, null);

    private static Reply Data(int status, JsonNode data) => new(status, new JsonObject { ["data"] = data });
}
