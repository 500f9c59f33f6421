using System.Globalization;
using System.Text.Json;

namespace Masko.Client.Tests.Shared;

/// <summary>Holds requests and answers against the contract.</summary>
internal sealed class ContractChecker
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    private readonly Schema schema;
    private readonly List<(string Method, string[] Path, JsonElement Operation)> operations = [];

    public ContractChecker(string json)
    {
        var document = JsonDocument.Parse(json).RootElement;
        schema = new Schema(document);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var verb in path.Value.EnumerateObject().Where(verb => Verbs.Contains(verb.Name)))
            {
                operations.Add((verb.Name.ToUpperInvariant(), path.Name.Split('/'), verb.Value));
            }
        }
    }

    /// <summary>The operationIds of the contract.</summary>
    public IEnumerable<string> OperationIds => operations.Select(operation => operation.Operation.GetProperty("operationId").GetString()!);

    /// <summary>The operation that a request is for; null when there is none.</summary>
    public string? OperationOf(string method, string path) => Find(method, path)?.GetProperty("operationId").GetString();

    /// <summary>What of a request is not as the contract says.</summary>
    public IReadOnlyList<string> CheckRequest(string method, Uri address, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (Find(method, address.AbsolutePath) is not { } operation)
        {
            return [$"{method} {address.AbsolutePath} is not in the contract"];
        }

        var findings = new List<string>();
        Query(operation, address.Query, findings);
        var type = contentType?.Split(';')[0].Trim();
        if (!operation.TryGetProperty("requestBody", out var declared))
        {
            if (body.Length > 0)
            {
                findings.Add("the request has a body, and the contract has none");
            }
        }
        else if (type is null || !schema.Resolve(declared).GetProperty("content").TryGetProperty(type, out var media))
        {
            findings.Add($"the request is {type ?? "without a content type"}, which is not in the contract");
        }
        else if (type == "application/json")
        {
            findings.AddRange(schema.Check(media.GetProperty("schema"), Parse(body)));
        }

        return findings;
    }

    /// <summary>What of an answer is not as the contract says.</summary>
    public IReadOnlyList<string> CheckAnswer(string method, string path, int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (Find(method, path) is not { } operation)
        {
            return [];
        }

        if (!operation.GetProperty("responses").TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var declared))
        {
            return [$"{status} is not in the contract"];
        }

        var response = schema.Resolve(declared);
        if (!response.TryGetProperty("content", out var content))
        {
            return body.Length > 0 ? [$"{status} has a body, and the contract has none"] : [];
        }

        var type = contentType?.Split(';')[0].Trim() ?? "";
        return content.TryGetProperty(type, out var media) ? schema.Check(media.GetProperty("schema"), Parse(body)) : [$"{status} is '{type}', which is not in the contract"];
    }

    private void Query(JsonElement operation, string query, List<string> findings)
    {
        var declared = operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(schema.Resolve).Where(parameter => parameter.GetProperty("in").GetString() == "query").ToList()
            : [];
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            var found = declared.FirstOrDefault(parameter => parameter.GetProperty("name").GetString() == pair[0]);
            if (found.ValueKind == JsonValueKind.Undefined)
            {
                findings.Add($"the query parameter '{pair[0]}' is not in the contract");
            }
            else
            {
                findings.AddRange(schema.Check(found.GetProperty("schema"), Value(Uri.UnescapeDataString(pair[^1]))).Select(finding => $"{pair[0]}: {finding}"));
            }
        }
    }

    /// <summary>A query value as JSON: numbers and booleans are themselves, everything else is a text.</summary>
    private static JsonElement Value(string text) =>
        text is "true" or "false" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? Parse(System.Text.Encoding.UTF8.GetBytes(text))
            : Parse(JsonSerializer.SerializeToUtf8Bytes(text));

    private static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowTrailingCommas = true });
        return document.RootElement.Clone();
    }

    private JsonElement? Find(string method, string path)
    {
        var segments = path.Split('/');
        foreach (var operation in operations)
        {
            if (operation.Method == method && operation.Path.Length == segments.Length
                && operation.Path.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second))
            {
                return operation.Operation;
            }
        }

        return null;
    }
}
