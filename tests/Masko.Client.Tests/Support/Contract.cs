using System.Text.Json.Nodes;
using Masko.Client.Tests.Shared;

namespace Masko.Client.Tests;

/// <summary>The contract, as far as the tests hold the client against it.</summary>
internal static class Contract
{
    private static readonly string Json = File.ReadAllText(Repository.PathTo("contract", "masko-v1.openapi.json"));

    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    public static JsonNode Document { get; } = JsonNode.Parse(Json)!;

    /// <summary>Holds requests and answers against it.</summary>
    public static ContractChecker Checker { get; } = new(Json);

    public static IReadOnlyList<ContractOperation> Operations { get; } =
    [
        .. from path in Document["paths"]!.AsObject()
           from verb in path.Value!.AsObject()
           where Verbs.Contains(verb.Key)
           select new ContractOperation(path.Key, verb.Key.ToUpperInvariant(), verb.Value!),
    ];
}

internal sealed record ContractOperation(string Path, string Method, JsonNode Node)
{
    public string Id => (string)Node["operationId"]!;

    public string Evidence => (string)Node["x-masko-evidence"]!;

    public string Effect => (string)Node["x-masko-effect"]!;

    /// <summary>How it can be called: once for each request content type, and once more with a query parameter that has one value only.</summary>
    public IEnumerable<string> Ways()
    {
        foreach (var content in Node["requestBody"]?["content"]?.AsObject().Select(content => content.Key) ?? [""])
        {
            yield return $"{Method} {Path} {content}".TrimEnd();
        }

        foreach (var fixedParameter in Node["parameters"]?.AsArray().Where(parameter => parameter!["schema"]?["const"] is not null) ?? [])
        {
            yield return $"{Method} {Path}?{fixedParameter!["name"]}={fixedParameter["schema"]!["const"]!.ToJsonString()}";
        }
    }

    public override string ToString() => Id;
}
