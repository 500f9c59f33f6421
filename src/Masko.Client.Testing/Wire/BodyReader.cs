using System.Text.Json;

namespace Masko.Client.Testing.Wire;

/// <summary>Reads a JSON body strictly: a member that is missing or of a wrong type is a 400 that names it.</summary>
internal readonly struct BodyReader
{
    private readonly JsonElement body;
    private readonly string prefix;

    private BodyReader(JsonElement body, string prefix)
    {
        this.body = body;
        this.prefix = prefix;
    }

    public static BodyReader Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Of(document.RootElement.Clone(), "");
        }
        catch (JsonException)
        {
            throw ApiFailure.BadRequest("The body is no JSON.");
        }
    }

    public static BodyReader Of(JsonElement body, string prefix) => body.ValueKind == JsonValueKind.Object
        ? new(body, prefix)
        : throw ApiFailure.BadRequest($"{(prefix.Length == 0 ? "The body" : prefix.TrimEnd('.'))} must be an object.");

    public bool Has(string name) => Member(name) is not null;

    public string Text(string name) =>
        OptionalText(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw ApiFailure.BadRequest($"{prefix}{name} is required.");

    public string? OptionalText(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Wrong(name, "a string"),
    };

    public bool? OptionalFlag(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Wrong(name, "true or false"),
    };

    public double? OptionalNumber(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        _ => throw Wrong(name, "a number"),
    };

    public int? OptionalWhole(string name, int least, int most = int.MaxValue) => OptionalNumber(name) switch
    {
        null => null,
        { } number when number >= least && number <= most && Math.Floor(number) == number => (int)number,
        _ when most == int.MaxValue => throw Wrong(name, $"a whole number, {least} or more"),
        _ => throw Wrong(name, $"a whole number from {least} to {most}"),
    };

    public string? OptionalAddress(string name) => OptionalText(name) is not { } url ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? url
        : throw Wrong(name, "a whole http or https address");

    public string Address(string name)
    {
        _ = Text(name);
        return OptionalAddress(name)!;
    }

    /// <summary>The objects of a list, as many as are allowed.</summary>
    public IReadOnlyList<BodyReader> Objects(string name, int least, int most)
    {
        var list = List(name);
        if (list.Count < least || list.Count > most)
        {
            throw Bad(name, $"must hold {least} to {most} entries, and holds {list.Count}.");
        }

        var objects = new List<BodyReader>(list.Count);
        foreach (var entry in list)
        {
            objects.Add(Of(entry, $"{prefix}{name}[{objects.Count}]."));
        }

        return objects;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var entry in List(name))
        {
            texts.Add(entry.ValueKind == JsonValueKind.String ? entry.GetString()! : throw Wrong($"{name}[{texts.Count}]", "a string"));
        }

        return texts;
    }

    public IReadOnlyList<int> Numbers(string name)
    {
        var numbers = new List<int>();
        foreach (var entry in List(name))
        {
            numbers.Add(entry.ValueKind == JsonValueKind.Number && entry.TryGetInt32(out var number) ? number : throw Wrong($"{name}[{numbers.Count}]", "a whole number"));
        }

        return numbers;
    }

    public IReadOnlyList<JsonElement> List(string name) => Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        _ => throw Wrong(name, "a list"),
    };

    public BodyReader? Object(string name) => Member(name) is { } member ? Of(member, $"{prefix}{name}.") : null;

    /// <summary>The error for a member whose value is not allowed.</summary>
    public ApiFailure Bad(string name, string why) => ApiFailure.BadRequest($"{prefix}{name} {why}");

    public JsonElement ToElement() => body;

    private ApiFailure Wrong(string name, string wanted) => Bad(name, $"must be {wanted}.");

    private JsonElement? Member(string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
