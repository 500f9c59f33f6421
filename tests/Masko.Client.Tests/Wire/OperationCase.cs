using System.Text.Json.Nodes;

namespace Masko.Client.Tests.Wire;

/// <summary>One way to call one operation: the request it must put on the wire, the answer it gets, and what the caller must see of it.</summary>
internal sealed record OperationCase(string Way, Func<IMaskoClient, Task<object?>> Call)
{
    /// <summary>The exact target: path and query.</summary>
    public required string Target { get; init; }

    /// <summary>The exact body as JSON; null for none.</summary>
    public string? Body { get; init; }

    public int Status { get; init; } = 200;

    public string Answer { get; init; } = "";

    /// <summary>What the caller sees, told as text.</summary>
    public Func<object?, string?> Seen { get; init; } = _ => null;

    public string? Expected { get; init; }

    public string Verb => Way.Split(' ')[0];

    public JsonNode? BodyJson => Body is null ? null : JsonNode.Parse(Body);

    public override string ToString() => Way;
}
