using System.Text.Json;
using Masko.Client.Testing.Wire;

namespace Masko.Client.Testing.VidiKing;

/// <summary>A job as it was submitted, read strictly: what is documented must be right and where it belongs; what is not passes through.</summary>
internal sealed class VidiKingRequest
{
    private static readonly string[] Operations = ["generate", "edit", "template"];

    private readonly BodyReader body;

    private VidiKingRequest(BodyReader body, string operation, IReadOnlyList<BodyReader> items)
    {
        this.body = body;
        Operation = operation;
        Items = [.. items.Select(item => item.ToElement())];
        Callback = body.OptionalAddress("callback");
    }

    public string Operation { get; }

    public IReadOnlyList<JsonElement> Items { get; }

    public string? Callback { get; }

    public string Json => body.ToElement().GetRawText();

    /// <summary>What the items are made by besides themselves.</summary>
    public string Context => Operation + string.Concat(((ReadOnlySpan<string>)["shared_operations", "output", "template_id"]).ToArray().Select(Raw));

    public static VidiKingRequest Read(BodyReader body, int maxItems)
    {
        var operation = body.Text("operation");
        if (!Operations.Contains(operation))
        {
            throw body.Bad("operation", $"'{operation}' is none of {string.Join(", ", Operations)}.");
        }

        var items = body.Objects("items", 1, maxItems);
        foreach (var item in items)
        {
            CheckItem(operation, item);
        }

        CheckEdit(body, operation);
        CheckTemplate(body, operation);
        return new(body, operation, items);
    }

    /// <summary>What the picture of an item goes by.</summary>
    public string WordsOf(JsonElement item) => Operation switch
    {
        "generate" => item.GetProperty("prompt").GetString()!,
        "edit" => item.GetProperty("src").GetString()!,
        _ => item.GetProperty("merge_fields").GetRawText(),
    };

    private static void CheckItem(string operation, BodyReader item)
    {
        switch (operation)
        {
            case "generate":
                _ = item.Text("prompt");
                _ = item.OptionalText("model");
                _ = item.OptionalWhole("width", 1);
                _ = item.OptionalWhole("height", 1);
                break;
            case "edit":
                _ = item.Address("src");
                break;
            default:
                _ = item.Object("merge_fields") ?? throw item.Bad("merge_fields", "is required.");
                break;
        }
    }

    private static void CheckEdit(BodyReader body, string operation)
    {
        Only("edit", "shared_operations", body, operation);
        Only("edit", "output", body, operation);
        foreach (var shared in body.Objects("shared_operations", 0, int.MaxValue))
        {
            SharedOperations.Check(shared);
        }

        if (body.Object("output") is { } output)
        {
            _ = output.OptionalText("format");
            _ = output.OptionalWhole("quality", 1, 100);
        }
    }

    private static void CheckTemplate(BodyReader body, string operation)
    {
        Only("template", "template_id", body, operation);
        if (operation == "template")
        {
            _ = body.Text("template_id");
        }
    }

    private static void Only(string wanted, string name, BodyReader body, string operation)
    {
        if (operation != wanted && body.Has(name))
        {
            throw body.Bad(name, $"belongs to {wanted}, and this is {operation}.");
        }
    }

    private string Raw(string name) => body.ToElement().TryGetProperty(name, out var member) ? $" {name} {member.GetRawText()}" : "";
}
