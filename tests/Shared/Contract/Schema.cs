using System.Text.Json;

namespace Masko.Client.Tests.Shared;

/// <summary>Checks JSON against the schema keywords that the contract uses; any other keyword is an error, so that none is silently passed over.</summary>
internal sealed class Schema(JsonElement document)
{
    private static readonly HashSet<string> Annotations = ["description", "examples", "default", "contentMediaType", "title", "deprecated"];

    /// <summary>What is wrong, each with its place; empty when nothing is.</summary>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value)
    {
        var findings = new List<string>();
        Check(schema, value, "$", findings);
        return findings;
    }

    public JsonElement Resolve(JsonElement node)
    {
        while (node.ValueKind == JsonValueKind.Object && node.TryGetProperty("$ref", out var reference))
        {
            node = reference.GetString()!.TrimStart('#', '/').Split('/')
                .Aggregate(document, (at, part) => at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal)));
        }

        return node;
    }

    private void Check(JsonElement schema, JsonElement value, string place, List<string> findings)
    {
        foreach (var keyword in Resolve(schema).EnumerateObject())
        {
            if (!keyword.Name.StartsWith("x-", StringComparison.Ordinal) && !Annotations.Contains(keyword.Name))
            {
                Keyword(Resolve(schema), keyword, value, place, findings);
            }
        }
    }

    private void Keyword(JsonElement schema, JsonProperty keyword, JsonElement value, string place, List<string> findings)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                Claim(Types(rule).Any(type => IsOf(type, value)), $"is a {value.ValueKind}, not {rule.GetRawText()}");
                break;
            case "const":
                Claim(JsonElement.DeepEquals(rule, value), $"is {value.GetRawText()}, not {rule.GetRawText()}");
                break;
            case "enum":
                Claim(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), $"is {value.GetRawText()}, none of {rule.GetRawText()}");
                break;
            case "oneOf":
                Claim(rule.EnumerateArray().Count(option => Check(option, value).Count == 0) == 1, "fits none, or more than one, of oneOf");
                break;
            case "anyOf":
                Claim(rule.EnumerateArray().Any(option => Check(option, value).Count == 0), "fits none of anyOf");
                break;
            case "minLength" when value.ValueKind == JsonValueKind.String:
                Claim(value.GetString()!.Length >= rule.GetInt32(), "is too short");
                break;
            case "minimum" when value.ValueKind == JsonValueKind.Number:
                Claim(value.GetDouble() >= rule.GetDouble(), $"is less than {rule}");
                break;
            case "exclusiveMinimum" when value.ValueKind == JsonValueKind.Number:
                Claim(value.GetDouble() > rule.GetDouble(), $"is not more than {rule}");
                break;
            case "maximum" when value.ValueKind == JsonValueKind.Number:
                Claim(value.GetDouble() <= rule.GetDouble(), $"is more than {rule}");
                break;
            case "minItems" when value.ValueKind == JsonValueKind.Array:
                Claim(value.GetArrayLength() >= rule.GetInt32(), $"has fewer than {rule} entries");
                break;
            case "maxItems" when value.ValueKind == JsonValueKind.Array:
                Claim(value.GetArrayLength() <= rule.GetInt32(), $"has more than {rule} entries");
                break;
            case "format" when value.ValueKind == JsonValueKind.String:
                Claim(HasFormat(rule.GetString()!, value.GetString()!), $"'{value}' is no {rule}");
                break;
            case "items" when value.ValueKind == JsonValueKind.Array:
                foreach (var (entry, index) in value.EnumerateArray().Select((entry, index) => (entry, index)))
                {
                    Check(rule, entry, $"{place}[{index}]", findings);
                }

                break;
            case "required" when value.ValueKind == JsonValueKind.Object:
                findings.AddRange(rule.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}.{name} is missing"));
                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (rule.TryGetProperty(member.Name, out var property))
                    {
                        Check(property, member.Value, $"{place}.{member.Name}", findings);
                    }
                }

                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                Additional(schema, rule, value, place, findings);
                break;
            case "minLength" or "minimum" or "exclusiveMinimum" or "maximum" or "minItems" or "maxItems" or "format" or "items" or "required" or "properties"
                or "additionalProperties":
                break;
            default:
                throw new NotSupportedException($"The contract uses the keyword '{keyword.Name}' at {place}, which is not checked.");
        }

        void Claim(bool holds, string finding)
        {
            if (!holds)
            {
                findings.Add($"{place} {finding}");
            }
        }
    }

    private void Additional(JsonElement schema, JsonElement rule, JsonElement value, string place, List<string> findings)
    {
        var hasProperties = schema.TryGetProperty("properties", out var known);
        foreach (var member in value.EnumerateObject().Where(member => !hasProperties || !known.TryGetProperty(member.Name, out _)))
        {
            if (rule.ValueKind == JsonValueKind.False)
            {
                findings.Add($"{place}.{member.Name} is not in the contract");
            }
            else if (rule.ValueKind == JsonValueKind.Object)
            {
                Check(rule, member.Value, $"{place}.{member.Name}", findings);
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(type => type.GetString()!) : [rule.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() == Math.Floor(value.GetDouble()),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The contract uses the type '{type}', which is not checked."),
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParse(text, out _),
        "binary" => true,
        _ => throw new NotSupportedException($"The contract uses the format '{format}', which is not checked."),
    };
}
